import '../../capture-claims/page/kinds/label.ts';
import 'core-js';

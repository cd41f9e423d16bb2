import '../../capture-claims/page/kinds/label.ts';
import 'zone.js';

/**
 * Strings that would run code or break out of their place if they were used as markup. Each calls
 * `xss()`.
 */
const TAGS = [
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'input autofocus',
  'details open',
  'iframe',
  'object data=x',
  'style',
  'math',
];
const HANDLERS = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onmouseover', 'onanimationstart'];
const WAYS_OUT = [
  '"',
  "'",
  '">',
  "'>",
  '`',
  '-->',
  ']]>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '</h2></section>',
  '\\',
  '\n',
];
const ADDRESSES = [
  'javascript:xss()',
  'JaVaScRiPt:xss()',
  ' javascript:xss()',
  'java\nscript:xss()',
  'java\tscript:xss()',
  '\u0001javascript:xss()',
  'javascript://%0axss()',
  'data:text/html,<script>xss()</script>',
  'data:text/html;base64,PHNjcmlwdD54c3MoKTwvc2NyaXB0Pg==',
  'vbscript:xss()',
  'feed:javascript:xss()',
  'blob:https://own.invalid/xss()',
];
const DISGUISES = [
  '<ScRiPt>xss()</sCrIpT>',
  '<script/x>xss()</script>',
  '<script\u0000>xss()</script>',
  '<scr<script>ipt>xss()</script>',
  '<svg><script>xss()</script></svg>',
  '<template><script>xss()</script></template>',
  '<base href="javascript:xss()//">',
  '<meta http-equiv="refresh" content="0;url=javascript:xss()">',
  '<form action="javascript:xss()"><button>x</button></form>',
  '<a href="javascript:xss()">x</a>',
  '<link rel="stylesheet" href="data:text/css,*{display:none}">',
  '&lt;script&gt;xss()&lt;/script&gt;',
  '&#60;script&#62;xss()&#60;/script&#62;',
  '%3Cscript%3Exss()%3C/script%3E',
  '\\u003cscript\\u003exss()\\u003c/script\\u003e',
  '\uff1cscript\uff1exss()\uff1c/script\uff1e',
  '\u202e<script>xss()</script>',
  '{{constructor.constructor("xss()")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to stand in a string.
  '${xss()}',
  '<%= xss() %>',
  '#{xss()}',
  '__proto__',
  'constructor',
  'toString',
];

export const HOSTILE_STRINGS: readonly string[] = [
  ...TAGS.flatMap((tag) => HANDLERS.map((handler) => `<${tag} ${handler}=xss()>`)),
  ...WAYS_OUT.map((way) => `${way}<script>xss()</script>`),
  ...ADDRESSES,
  ...DISGUISES,
];

// TeX in, SVG out: what resources/mathjax/mathjax.js is built from (see build.py).
import {mathjax} from "mathjax-full/js/mathjax.js";
import {TeX} from "mathjax-full/js/input/tex.js";
import {SVG} from "mathjax-full/js/output/svg.js";
import {liteAdaptor} from "mathjax-full/js/adaptors/liteAdaptor.js";
import {RegisterHTMLHandler} from "mathjax-full/js/handlers/html.js";
import "mathjax-full/js/input/tex/base/BaseConfiguration.js";
import "mathjax-full/js/input/tex/ams/AmsConfiguration.js";
import "mathjax-full/js/input/tex/amscd/AmsCdConfiguration.js";
import "mathjax-full/js/input/tex/bbox/BboxConfiguration.js";
import "mathjax-full/js/input/tex/boldsymbol/BoldsymbolConfiguration.js";
import "mathjax-full/js/input/tex/braket/BraketConfiguration.js";
import "mathjax-full/js/input/tex/cancel/CancelConfiguration.js";
import "mathjax-full/js/input/tex/cases/CasesConfiguration.js";
import "mathjax-full/js/input/tex/centernot/CenternotConfiguration.js";
import "mathjax-full/js/input/tex/color/ColorConfiguration.js";
import "mathjax-full/js/input/tex/enclose/EncloseConfiguration.js";
import "mathjax-full/js/input/tex/extpfeil/ExtpfeilConfiguration.js";
import "mathjax-full/js/input/tex/gensymb/GensymbConfiguration.js";
import "mathjax-full/js/input/tex/mathtools/MathtoolsConfiguration.js";
import "mathjax-full/js/input/tex/mhchem/MhchemConfiguration.js";
import "mathjax-full/js/input/tex/newcommand/NewcommandConfiguration.js";
import "mathjax-full/js/input/tex/textcomp/TextcompConfiguration.js";
import "mathjax-full/js/input/tex/textmacros/TextMacrosConfiguration.js";
import "mathjax-full/js/input/tex/unicode/UnicodeConfiguration.js";
import "mathjax-full/js/input/tex/upgreek/UpgreekConfiguration.js";

// Not among them: html and action (addresses, scripts), require and autoload (loading), noerrors
// and noundefined (errors shown as text), physics (it changes the meaning of common commands).
const packages = [
  "base", "ams", "amscd", "bbox", "boldsymbol", "braket", "cancel", "cases", "centernot", "color",
  "enclose", "extpfeil", "gensymb", "mathtools", "mhchem", "newcommand", "textcomp", "textmacros",
  "unicode", "upgreek",
];
const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const DEFINES = /\\(?:[gex]?def|let|(?:re|provide)?newcommand|(?:re)?newenvironment|providecommand|Declare\w+|newtagform|renewtagform|usetagform|mathtoolsset|definecolor)(?![a-z])/;

let page = null;

function makePage() {
  const tex = new TeX({
    packages, tags: "none", maxMacros: 1000, maxBuffer: 8 * 1024,
    formatError: (jax, error) => { throw error; },
  });
  page = mathjax.document("", {InputJax: tex, OutputJax: new SVG({fontCache: "none"})});
}

// The SVG of a formula; "!" and a reason where it is none.
globalThis.typeset = function (source, display) {
  try {
    if (!page) makePage();
    const node = page.convert(source, {display, em: 16, ex: 8, containerWidth: 80 * 16});
    return adaptor.innerHTML(node);
  } catch (error) {
    return "!" + (error.message || error);
  } finally {
    // A formula's own commands are its own: the next one must not know them.
    if (DEFINES.test(source)) page = null;
  }
};

/**
 * The look of a page that stands alone: tokens, parts and print, in the desk's visual language. Words that
 * somebody said are in serif, words of the instrument in sans; colour never speaks alone; everything is
 * written with logical properties, so that a page from right to left needs no second sheet.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;
--paper:light-dark(#fdfdfb,#181715);--mark:light-dark(#eae8e1,#2d2b27);--raise:light-dark(#fff,#23211e);
--ink:light-dark(#1a1c1e,#ece9e2);--ink-2:light-dark(#474b4f,#c3beb4);--ink-3:light-dark(#61666b,#a39e94);
--rule:light-dark(#dcdad3,#35332e);--edge:light-dark(#85827a,#7b776d);
--band:light-dark(#1a1c1e,#2f2c27);--on-band:light-dark(#fdfdfb,#ece9e2);--focus:light-dark(#0a57c2,#8ab6ff);
--yes:light-dark(#0b5570,#93d1e6);--yes-3:light-dark(#d3e6ed,#113542);--yes-2:light-dark(#e6f0f3,#152a31);
--past:light-dark(#43606c,#a9bdc4);--past-2:light-dark(#f0f3f3,#1f2729);
--other:light-dark(#6d4800,#eac672);--other-2:light-dark(#f6e9c9,#392d12);
--open:light-dark(#474b4f,#c3beb4);--open-2:light-dark(#f0efea,#262420);
--no:light-dark(#92300f,#f3a591);--no-2:light-dark(#f8dfd6,#42211a);--line:light-dark(#97290f,#9a3019);--on-line:#fff;
--p1:light-dark(#173a73,#86a9ee);--p2:light-dark(#a8540c,#f0c04a);--p3:light-dark(#0a757b,#93e0d6);
--p4:light-dark(#5c1d14,#c98a6a);--p5:light-dark(#595d61,#a8a59c);--p6:light-dark(#3868bd,#d6ecff);
--sans:-apple-system,"Segoe UI Variable Text","Segoe UI",Inter,"Noto Sans","Liberation Sans","DejaVu Sans Condensed",system-ui,sans-serif;
--serif:Charter,"Bitstream Charter","Sitka Text","Charis SIL","Noto Serif",Cambria,"DejaVu Serif Condensed",Georgia,serif}
[data-party="1"]{--party:var(--p1)}[data-party="2"]{--party:var(--p2)}[data-party="3"]{--party:var(--p3)}
[data-party="4"]{--party:var(--p4)}[data-party="5"]{--party:var(--p5)}[data-party="6"]{--party:var(--p6)}
[data-stance=accepts]{--st:var(--yes);--st-2:var(--yes-3)}[data-stance=accepts-if]{--st:var(--yes);--st-2:var(--yes-2)}
[data-stance=earlier]{--st:var(--past);--st-2:var(--past-2)}[data-stance=part]{--st:var(--yes);--st-2:transparent}
[data-stance=counters]{--st:var(--other);--st-2:var(--other-2)}[data-stance=open]{--st:var(--open);--st-2:var(--open-2)}
[data-stance=rejects]{--st:var(--no);--st-2:var(--no-2)}[data-stance=red-line]{--st:var(--on-line);--st-2:var(--line)}
[data-stance=none]{--st:var(--ink-3);--st-2:transparent}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:.875rem/1.25rem var(--sans);font-variant-numeric:tabular-nums lining-nums;-webkit-font-smoothing:antialiased}
h1,h2,h3,p,ul,ol,dl,dd,blockquote,table{margin:0;padding:0;font-size:inherit;font-weight:inherit;line-height:inherit}
ul,ol{list-style:none}table{border-collapse:collapse;inline-size:100%}th{font-weight:600;text-align:start}td{text-align:start}
b,strong{font-weight:600}svg{display:block;stroke-linecap:round;stroke-linejoin:round}
button{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:start;cursor:pointer}
:focus{outline:none}:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.hush{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-block-start:-3rem;inset-inline-start:.5rem;background:var(--raise);padding:.5rem .75rem;border:1px solid var(--ink);color:var(--ink)}
.skip:focus{inset-block-start:.5rem;z-index:9}
.example{display:flex;gap:.75rem;padding:.25rem 1.75rem;background:var(--band);color:var(--on-band);font-size:.75rem;line-height:1rem}
.example b{letter-spacing:.08em}
.bar{padding:.75rem 1.75rem;border-block-end:1px solid var(--rule);color:var(--ink-2)}
.page{max-inline-size:76rem;margin-inline:auto;padding:1.5rem 1.75rem 3rem}
.kicker{font-weight:600}
.lede{font:400 1.5625rem/2.0625rem var(--serif);max-inline-size:36em;margin-block:.5rem .75rem;text-wrap:balance;font-variant-numeric:lining-nums;letter-spacing:-.006em;overflow-wrap:anywhere}
.lede.unread{border-inline-start:4px dotted var(--edge);padding-inline-start:.75rem}
.under{color:var(--ink-2);font-size:.8125rem;line-height:1.125rem;max-inline-size:62em}
.sec{margin-block-start:2.25rem}
.sec>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;border-block-start:1px solid var(--ink);padding-block:.4375rem .5rem}
.sec h2{font-weight:600}.aside{color:var(--ink-2);font-size:.75rem;line-height:1rem;margin-inline-start:auto}
.quiet{color:var(--ink-2);font-size:.75rem;line-height:1rem}.none{color:var(--ink-2)}
.said{font:400 .9375rem/1.375rem var(--serif);font-variant-numeric:lining-nums;overflow-wrap:anywhere}
.pm{display:inline-flex;align-items:center;justify-content:center;min-inline-size:1.625rem;block-size:1.125rem;padding-inline:.25rem;font:650 .6875rem/1 var(--sans);letter-spacing:.02em;color:var(--party,var(--ink-2));border:1.5px solid currentColor;border-radius:1px;vertical-align:.08em;margin-inline-end:.375rem}
.pm.go{border-radius:1rem;padding-inline:.375rem}.pm.by{border-style:dashed}
.src{display:inline-block;font:600 .6875rem/1 var(--sans);vertical-align:.4em;margin-inline-start:.1em;color:var(--ink-2);padding:.25em .2em;border-radius:1px;min-inline-size:1.1em;text-align:center}
.src:hover{background:var(--ink);color:var(--paper)}
.lede .src{vertical-align:.75em;font-size:.75rem}
.card{inline-size:26rem;max-inline-size:calc(100vw - 2rem);background:var(--raise);color:var(--ink);border:1px solid var(--ink);padding:.75rem 1rem;font-size:.8125rem;line-height:1.125rem;margin:auto}
.card::backdrop{background:light-dark(rgb(38 38 34/.3),rgb(0 0 0/.5))}
.card blockquote{font:400 .9375rem/1.375rem var(--serif);padding-inline-start:.75rem;border-inline-start:2px solid var(--ink);margin-block:.5rem;max-block-size:40vh;overflow:auto;overflow-wrap:anywhere}
.card mark,.notes mark{background:none;color:inherit;text-decoration:underline 2px;text-underline-offset:.18em}
.card blockquote span{color:var(--ink-2)}
meter{inline-size:4rem;block-size:.625rem;vertical-align:middle}
.tag{font-size:.75rem;line-height:1rem;font-weight:600;color:var(--ink-2);border:1px dotted var(--edge);padding:0 .3rem;border-radius:2px;white-space:nowrap;display:inline-block}
.scroll{overflow-x:auto}
.matrix{border-collapse:separate;border-spacing:0;font-size:.8125rem;line-height:1.125rem;table-layout:fixed;min-inline-size:34rem}
.matrix[data-columns="5"],.matrix[data-columns="6"]{min-inline-size:56rem}.matrix[data-columns="7"],.matrix[data-columns="8"],.matrix[data-columns="9"],.matrix[data-columns="10"],.matrix[data-columns="11"],.matrix[data-columns="12"]{min-inline-size:88rem}
.matrix thead th{border-block-end:1px solid var(--ink);padding:.375rem .625rem .4375rem;vertical-align:bottom}
.matrix thead th:first-child{inline-size:22%;padding-inline-start:0}
.matrix .role,.matrix .tally{display:block;font-weight:400;color:var(--ink-2);font-size:.75rem;line-height:1rem}
.matrix tbody th{font-weight:400;vertical-align:top;padding:.4375rem .75rem .4375rem 0;border-block-end:1px solid var(--rule);overflow-wrap:anywhere}
.pt{font-weight:600}
.cell{padding:0;vertical-align:top;border-block-end:1px solid var(--rule);border-inline-start:2px solid var(--paper)}
.in{padding:.375rem .5rem .375rem .625rem;color:var(--ink-2);font-size:.75rem;line-height:1rem;background-color:var(--st-2);min-block-size:2.875rem;overflow-wrap:anywhere}
.in+.in{border-block-start:1px solid var(--paper)}
.stance{display:flex;align-items:center;gap:.375rem;color:var(--st);font-weight:600;font-size:.8125rem;line-height:1.125rem}
.knock{stroke:var(--st-2)}.g{inline-size:.875rem;block-size:.875rem;flex:none}
.gist{display:block;color:var(--ink)}
.in[data-stance=none] .stance{font-weight:400;font-size:.75rem}
.in[data-stance=part]{box-shadow:inset 0 0 0 1px var(--yes-3)}
.in[data-basis=one]{background-image:repeating-linear-gradient(135deg,transparent 0 5px,color-mix(in srgb,var(--st) 13%,transparent) 5px 6px)}
.in[data-read=no]{background:none;outline:2px dotted var(--edge);outline-offset:-3px;padding:.5625rem .75rem}
.in[data-read=no] .stance{color:var(--ink-2)}.in[data-read=no]{--st-2:var(--paper)}
.in[data-stance=red-line]:not([data-read=no]),.in[data-stance=red-line]:not([data-read=no]) .gist{color:var(--on-line)}
.in[data-stance=red-line]:not([data-read=no]):not([data-declared=no]) .src:not(:hover){color:var(--on-line)}
.in[data-stance=red-line][data-declared=no] .gist{color:var(--ink)!important}
.in[data-stance=red-line][data-declared=no]{--st:var(--no);--st-2:var(--no-2);color:var(--ink-2);box-shadow:inset 0 0 0 2px var(--line)}
.apart{border-block-start:2px dotted var(--edge);color:var(--ink-2);padding:.25rem .625rem;font-size:.75rem;line-height:1rem}
.agreed{padding-block:.25rem .5rem;font-size:.75rem;color:var(--ink-2);border-block-end:1px solid var(--rule)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding-block-start:.75rem;color:var(--ink-2);font-size:.75rem;line-height:1rem}
.legend span{display:inline-flex;gap:.375rem;align-items:center}.legend .g{color:var(--st)}
.sw{inline-size:1.375rem;block-size:.8125rem;flex:none;background:repeating-linear-gradient(135deg,transparent 0 3px,var(--ink-3) 3px 4px) var(--open-2)}
.sw.dot{background:none;outline:2px dotted var(--edge);outline-offset:-2px}
.list>li{display:grid;grid-template-columns:1.5rem minmax(0,1fr);padding-block:.5rem;border-block-end:1px solid var(--rule)}
.list.plain>li{grid-template-columns:minmax(0,1fr)}.list>li:last-child{border:0}.list .no{color:var(--ink-3)}
li.unread>div,tr.unread>:first-child,.account.unread{border-inline-start:3px dotted var(--edge);padding-inline-start:.75rem}
.table{font-size:.8125rem;line-height:1.125rem}
.table th{color:var(--ink-2);font-size:.75rem;font-weight:500;padding-block-end:.375rem;border-block-end:1px solid var(--rule)}
.table td{padding:.4375rem 1rem .4375rem 0;vertical-align:top;border-block-end:1px solid var(--rule);overflow-wrap:break-word}
.table td:first-child{min-inline-size:7rem}
.accounts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem 0}
.account{padding-inline:1rem;border-inline-start:1px solid var(--rule)}
.account .value{font-weight:600;margin-block:.25rem}
.accounts-head{font-weight:600;margin-block:.5rem .25rem}
.notes{font-size:.8125rem;line-height:1.125rem;columns:2 24rem;column-gap:1.75rem}
.notes>li{display:grid;grid-template-columns:1.75rem minmax(0,1fr);break-inside:avoid;padding-block:.25rem;scroll-margin-block-start:1rem}
.notes .n{color:var(--ink-2);font-weight:600;font-size:.75rem}.notes .said{font-size:.875rem;line-height:1.25rem}
@media (max-width:46rem){.page,.bar,.example{padding-inline:1rem}.lede{font-size:1.25rem;line-height:1.6875rem}.table td{padding-inline-end:.5rem}}
@media (forced-colors:active){.in{border:1px solid}}
@media print{@page{size:A4;margin:18mm 16mm}
:root{color-scheme:light;font-size:12px;--paper:#fff;--raise:#fff;--ink:#000;--ink-2:#2b2b2b;--ink-3:#444;--rule:#b5b5b5;--edge:#777}
.card,.skip{display:none!important}.example{background:none;color:#000;border:1.5px solid #000}
.page{max-inline-size:none;padding:4mm 0 0}.bar{padding:0 0 2mm}.sec{margin-block-start:6mm}.sec>header{break-after:avoid}
tr,li{break-inside:avoid}.scroll{overflow:visible}.matrix{min-inline-size:0}
.in{background:none!important;--st:#000!important}.in[data-stance=accepts]{box-shadow:inset 3pt 0 0 #000}
.in[data-stance=red-line]{box-shadow:inset 0 0 0 2pt #000}.in[data-stance=red-line],.in[data-stance=red-line] .gist{color:#000!important}
.in[data-stance=red-line][data-declared=no]{box-shadow:none;outline:1.5pt dashed #000;outline-offset:-2pt}
[aria-labelledby=h-must-not],[aria-labelledby=h-must-not]~.sec,[aria-labelledby=h-deadlines]+[aria-labelledby=h-sources]{break-before:page}.src,.in .src.src.src{color:#000!important}.legend span:has(.sw){display:none}}
`;

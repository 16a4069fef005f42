/// How the page looks: on screens light and dark, narrow and wide, and on paper.
enum PageStyle {
  static let element: Markup = {
    var element: Markup = "<style>"
    element += Markup(stringLiteral: text)
    element += "</style>"
    return element
  }()

  static let text =
    [colours, frame, headline, table, card, rest, narrow, paper].joined(separator: "\n") + "\n"

  /// Of text on its ground at least 4.5 to 1, of shapes at least 3 to 1, in both themes.
  private static let colours = """
    :root {
      color-scheme: light dark;
      --ground: #f5f4f0; --sheet: #ffffff; --ink: #1b2431; --faint: #566172; --rule: #dcd8ce;
      --soft: #f0eee8; --link: #17507f; --sign: #ffffff; --shade: 0 1px 2px #1b243114;
      --pass: #17693f; --pass-soft: #e1f2e8; --fail: #ab2018; --fail-soft: #fce8e6;
      --undecided: #855300; --undecided-soft: #fbefd5; --pending: #3a597c;
      --pending-soft: #e6edf5; --none: #5b6470; --none-soft: #eceef0;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #11151b; --sheet: #1a2029; --ink: #e9ecf0; --faint: #a7b1be; --rule: #323b47;
        --soft: #2b333e; --link: #8cc0ee; --sign: #11151b; --shade: none;
        --pass: #6ad39b; --pass-soft: #16352a; --fail: #ff9a90; --fail-soft: #452221;
        --undecided: #f0bf5c; --undecided-soft: #3c2f13; --pending: #a3bfdf;
        --pending-soft: #22303f; --none: #b1b9c4; --none-soft: #2b323b;
      }
    }
    .pass { --own: var(--pass); --own-soft: var(--pass-soft); }
    .fail { --own: var(--fail); --own-soft: var(--fail-soft); }
    .undecided { --own: var(--undecided); --own-soft: var(--undecided-soft); }
    .pending { --own: var(--pending); --own-soft: var(--pending-soft); }
    .notApplicable { --own: var(--none); --own-soft: var(--none-soft); }
    """

  private static let frame = """
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { scroll-behavior: smooth; scroll-padding-top: 3.5rem; -webkit-text-size-adjust: 100%; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    body {
      margin: 0; background: var(--ground); color: var(--ink);
      font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: break-word;
    }
    i { font-style: inherit; }
    i[lang=en], :root:has(#in-en:checked) i { display: none; }
    :root:has(#in-en:checked) i[lang=en] { display: inline; }
    .unseen {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    .symbols { position: absolute; }
    a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
    code { font: .85em/1.4 ui-monospace, Consolas, "Roboto Mono", monospace; }
    th code, .place { color: var(--faint); }
    .place { white-space: nowrap; }
    svg:has(use) { width: 1em; height: 1em; flex: none; vertical-align: -.12em; color: var(--own); }
    .body { fill: currentColor; }
    .sign { fill: none; stroke: var(--sign); stroke-width: 1.9; stroke-linecap: round; }
    .ring { fill: none; stroke: currentColor; stroke-width: 2; }
    .hand { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; }
    main { max-width: 74rem; margin: 0 auto; padding: 1.5rem 2rem 4rem; }
    .banner {
      display: flex; align-items: center; justify-content: space-between; gap: 1rem;
      max-width: 74rem; margin: 0 auto; padding: .9rem 2rem 0;
    }
    .brand { margin: 0; font-weight: 700; letter-spacing: .01em; }
    .brand svg { margin-right: .45em; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--sheet); padding: .5rem 1rem; }
    .switch { display: flex; gap: .25rem; border: 0; margin: 0; padding: 0; font-size: .875rem; }
    .switch label { padding: .3rem .7rem; border-radius: 99px; cursor: pointer; }
    .switch label:has(:checked) { background: var(--sheet); box-shadow: 0 0 0 1px var(--rule); }
    .switch input { accent-color: var(--link); margin: 0 .4em 0 0; vertical-align: -.1em; }
    b[class] {
      display: inline-flex; align-items: center; gap: .4em; color: var(--own); font-weight: 600;
      white-space: nowrap;
    }
    .chip {
      display: inline-block; padding: .05em .6em; border-radius: 99px; background: var(--soft);
      color: var(--faint); font-size: .8125rem; font-weight: 500;
    }
    .chip.doubt, .chip.open { background: var(--undecided-soft); color: var(--undecided); }
    .chip.short { background: var(--fail-soft); color: var(--fail); }
    .chip.later { background: var(--pending-soft); color: var(--pending); }
    """

  private static let headline = """
    h1 {
      margin: 0 0 1.25rem; color: var(--faint); font-size: .9375rem; font-weight: 600;
      letter-spacing: .01em;
    }
    h2 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
    h3 { margin: 2.75rem 0 .9rem; font-size: 1.25rem; line-height: 1.3; }
    h4 { margin: .35rem 0 .25rem; font-size: 1.0625rem; line-height: 1.4; }
    .plan { margin-bottom: 4rem; }
    .headline {
      background: var(--sheet); border-radius: 14px; padding: 1.75rem 2rem 1.5rem;
      box-shadow: var(--shade), 0 0 0 1px var(--rule);
    }
    .area {
      margin: 0 0 .25rem; color: var(--link); font-size: 1rem; font-weight: 700;
    }
    .headline h2 { max-width: 46rem; font-weight: 650; }
    .lead { margin: .75rem 0 0; font-size: 1.1875rem; font-weight: 550; }
    .aside { color: var(--faint); font-size: .9375rem; font-weight: 400; }
    .warn { color: var(--fail); font-weight: 600; }
    .headline + .filters { margin-top: 1.25rem; }
    .picture { margin-top: 1.25rem; }
    .statuses {
      display: block; width: 100%; height: 16px; border-radius: 5px; background: var(--soft);
    }
    .statuses rect { fill: var(--own); stroke: var(--sheet); stroke-width: 2; }
    .statuses rect { vector-effect: non-scaling-stroke; }
    .tiles, .tiles tbody, .tiles tr { display: block; }
    .tiles tbody { display: flex; flex-wrap: wrap; gap: .5rem 2.25rem; margin-top: 1.1rem; }
    .tiles tr { display: flex; flex-direction: column-reverse; }
    .tiles th, .tiles td { display: block; padding: 0; text-align: left; border: 0; }
    .tiles td { font-size: 2.25rem; font-weight: 650; line-height: 1.1; color: var(--own); }
    .tiles th { font-size: .9375rem; }
    .tiles a { text-decoration-color: var(--own); }
    .tiles .zero td { font-weight: 400; }
    """

  private static let table = """
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
    caption { text-align: left; padding: 0 0 .4rem; color: var(--faint); font-size: .875rem; }
    th, td { padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; }
    tbody th { font-weight: 400; }
    thead th {
      color: var(--faint); font-size: .8125rem; font-weight: 600; vertical-align: bottom;
      border-bottom: 1px solid var(--rule);
    }
    tbody tr + tr > * { border-top: 1px solid var(--rule); }
    .scroll { overflow-x: auto; position: relative; }
    .rules { background: var(--sheet); box-shadow: var(--shade), 0 0 0 1px var(--rule); }
    .rules { border-radius: 10px; }
    .rules thead th { position: sticky; top: 0; background: var(--sheet); z-index: 1; }
    .rules th, .rules td { padding: .6rem .75rem; }
    .rules :is(th, td):nth-child(1) { width: 1%; text-align: right; padding-right: 0; }
    .rules td:nth-child(1) { color: var(--faint); }
    .rules td:nth-child(2) { width: 1%; font-size: .875rem; }
    .rules tbody th { min-width: 15rem; }
    .rules tbody th a { color: var(--ink); text-decoration-color: var(--rule); }
    .rules tbody th a:hover { color: var(--link); text-decoration-color: currentColor; }
    .rules td:nth-child(4) { min-width: 8.5rem; }
    .rules .bar { margin: 0 0 .1rem; }
    .rules td:nth-child(5), .rules td:nth-child(7) { white-space: nowrap; }
    .rules td:nth-child(6) { min-width: 8rem; font-size: .875rem; }
    .rules td p { margin: 0; }
    .rules tr.fail { box-shadow: inset 4px 0 0 var(--fail); }
    .rules tr.undecided { box-shadow: inset 4px 0 0 var(--undecided); }
    .pace { color: var(--faint); display: block; }
    .pace.behind { color: var(--fail); font-weight: 600; }
    .pace.ahead, .pace.onTrack { color: var(--pass); }
    .pace::before { content: "● "; font-size: .75em; vertical-align: .1em; }
    .pace.ahead::before { content: "▲ "; }
    .pace.behind::before { content: "▼ "; }
    .pace.unknown::before { content: "○ "; }
    .bar { display: block; width: 100%; height: 24px; overflow: visible; }
    .bar { background: linear-gradient(var(--soft), var(--soft)) 0 50% / 100% 50% no-repeat; }
    .bar .zone { fill: var(--pass); opacity: .2; }
    .bar .sure { fill: var(--pending); }
    .bar .may {
      fill: var(--may, var(--pending)); fill-opacity: .16; stroke: var(--may, var(--pending));
      stroke-width: 1.5; stroke-dasharray: 3 3;
    }
    .bar .mark { fill: var(--ink); transform: translateX(-1.5px); }
    .fail .bar .sure { fill: var(--fail); }
    .pass .bar .sure { fill: var(--pass); }
    .undecided .bar .sure { fill: var(--undecided); }
    .fail .bar { --may: var(--fail); }
    .undecided .bar { --may: var(--undecided); }
    """

  private static let card = """
    .legend { margin: -.4rem 0 1rem; color: var(--faint); font-size: .875rem; max-width: 50rem; }
    .card {
      background: var(--sheet); border-radius: 12px; margin: 0 0 1rem; padding: 1.1rem 1.5rem 1.2rem;
      box-shadow: var(--shade), 0 0 0 1px var(--rule), inset 5px 0 0 var(--own);
      content-visibility: auto; contain-intrinsic-size: auto 22rem;
    }
    .card:target { outline: 3px solid var(--link); outline-offset: 2px; }
    .card .line {
      display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .7rem; margin: 0;
      font-size: .9375rem;
    }
    .card .no { color: var(--faint); min-width: 1.2em; }
    .card h4, h4 + p { max-width: 48rem; }
    h4 + p { margin: 0; color: var(--faint); }
    .figures { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin-top: .9rem; }
    .measure { flex: 1 1 24rem; min-width: 0; }
    .numbers { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: .35rem 0 0; }
    .numbers dt, .facts dt { color: var(--faint); font-size: .8125rem; }
    .numbers dd { margin: 0; font-weight: 600; }
    .numbers .short dd { color: var(--own); }
    .numbers .pace { font-weight: 600; }
    .counts { margin: .4rem 0 0; color: var(--faint); font-size: .9375rem; }
    .years { flex: 0 1 17rem; }
    .spark { display: block; width: 160px; height: 40px; overflow: visible; }
    .spark .goal { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 2 3; fill: none; }
    .spark .way { stroke: var(--faint); stroke-width: 1; stroke-dasharray: 5 3; fill: none; }
    .spark .line { stroke: var(--pending); stroke-width: 2; fill: none; stroke-linejoin: round; }
    .spark .span { stroke: var(--undecided); stroke-width: 3; stroke-dasharray: 3 2; }
    .spark .dot { stroke: var(--own); stroke-width: 6; stroke-linecap: round; }
    summary { cursor: pointer; color: var(--link); padding: .25rem 0; }
    .basis > summary { font-size: .875rem; }
    .years table { font-size: .8125rem; margin-top: .3rem; }
    .years caption { font-size: .8125rem; padding: 0; }
    .years th, .years td { padding: .15rem .6rem .15rem 0; }
    .facts { display: grid; gap: .3rem 2rem; margin: .9rem 0 0; font-size: .9375rem; }
    .facts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
    .facts dd { margin: 0; }
    .milestones { margin-top: .9rem; max-width: 34rem; }
    .evidence { margin-top: 1rem; background: var(--own-soft); border-radius: 8px; }
    .evidence { padding: .75rem 1rem .5rem; }
    .evidence table, .basis table { width: auto; min-width: min(100%, 36rem); }
    .evidence td, .evidence th, .basis td, .basis th { padding-right: 2rem; }
    .evidence caption { color: var(--own); font-weight: 600; font-size: .9375rem; }
    .evidence thead th { color: var(--ink); }
    .evidence tbody tr + tr > *, .evidence thead th { border-color: var(--own); }
    .evidence .place, .evidence code { color: var(--ink); }
    .column { display: block; font-weight: 400; }
    .blank { font-style: italic; }
    .basis { margin-top: .8rem; overflow-x: auto; }
    .card .rule { margin: .6rem 0 0; }
    .rule code { color: var(--faint); margin-right: 1em; }
    .basis table { font-size: .875rem; margin-top: .3rem; }
    .basis th, .basis td { padding-top: .3rem; padding-bottom: .3rem; }
    [scope=rowgroup] { font-weight: 600; color: var(--faint); }
    .against [scope=rowgroup], .short [scope=rowgroup] { color: var(--fail); }
    .open [scope=rowgroup] { color: var(--undecided); }
    .meets [scope=rowgroup] { color: var(--pass); }
    small { color: var(--faint); font-size: .8125rem; }
    .evidence small { color: var(--ink); }
    .none-shown { color: var(--faint); font-style: italic; }
    """

  private static let rest = """
    .filters {
      background: var(--sheet); border-radius: 14px; padding: 1rem 1.5rem; margin: 0 0 1.5rem;
      box-shadow: var(--shade), 0 0 0 1px var(--rule);
    }
    .filters fieldset {
      border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem .6rem;
    }
    .filters legend { float: left; padding: .25rem .6rem .25rem 0; font-weight: 650; }
    .toggle {
      display: inline-flex; align-items: center; gap: .45rem; padding: .25rem .8rem;
      border-radius: 99px; box-shadow: inset 0 0 0 1px var(--rule); font-size: .9375rem;
      cursor: pointer;
    }
    .toggle:has(:checked) { background: var(--own-soft); box-shadow: inset 0 0 0 2px var(--own); }
    .toggle input { margin: 0; accent-color: var(--own); }
    .choices {
      display: grid; grid-template-columns: 1fr 1fr 1fr; gap: .6rem 1rem; margin-top: .9rem;
    }
    .choices label > span:first-child { display: block; }
    .choices label { color: var(--faint); font-size: .8125rem; min-width: 0; }
    .choices select, .choices input {
      width: 100%; font: inherit; font-size: .9375rem; padding: .45rem .6rem; color: var(--ink);
      background: var(--ground); border: 1px solid var(--faint); border-radius: 7px;
    }
    .state { grid-column: 1 / -1; margin: 0; font-size: .9375rem; color: var(--faint); }
    .state button {
      font: inherit; color: var(--link); background: none; border: 0; padding: .2rem .5rem;
      text-decoration: underline; cursor: pointer; margin-left: .5rem;
    }
    .lacks .person {
      background: var(--sheet); box-shadow: 0 0 0 1px var(--rule); padding: .35rem 1.25rem;
    }
    .lacks .person + .person { margin-top: 1px; }
    .person summary { color: var(--ink); padding: .3rem 0; }
    .person summary bdi { font-weight: 600; }
    .person table { margin: .4rem 0 .8rem; }
    .satisfied { color: var(--faint); }
    .remarks table, .overview table { background: var(--sheet); box-shadow: 0 0 0 1px var(--rule); }
    .remarks th, .remarks td, .overview th, .overview td { padding: .5rem 1rem; }
    .remarks caption, .overview caption { padding: 0 0 .5rem; }
    .remarks .scroll, .overview .scroll { padding: 1px; }
    .remarks h2 { margin-top: 3rem; font-size: 1.25rem; }
    .links a { display: inline-block; padding: 0 .3em; }
    .hash { font-size: .75rem; overflow-wrap: anywhere; color: var(--faint); }
    .overview { margin-bottom: 2.5rem; }
    .areas td, .areas thead th + td ~ th { text-align: right; }
    .areas b[class] { justify-content: end; }
    .areas td.picture { width: 22%; min-width: 9rem; vertical-align: middle; }
    .areas .zero { color: var(--faint); }
    .overview .heat { width: auto; }
    .heat td, .heat thead th { padding: 0; text-align: center; border: 0; min-width: 2rem; }
    .heat thead th { padding: .4rem 0; }
    .heat td { background: var(--own-soft); box-shadow: inset 0 0 0 1px var(--sheet); }
    .heat td > * { display: block; padding: .3rem .45rem; }
    .heat td .unseen { padding: 0; }
    .heat td.none { background: none; }
    .heat tbody th { white-space: nowrap; padding: .3rem 1rem; }
    .heat td > svg { display: inline-block; padding: 0; margin: .3rem; }
    .targets { columns: 2 22rem; font-size: .875rem; color: var(--faint); gap: 2rem; }
    """

  private static let narrow = """
    @media (max-width: 60rem) {
      .rules :is(th, td):nth-child(5) { display: none; }
      .rules td:nth-child(4), .rules td:nth-child(6) { min-width: 6.5rem; }
      .rules td:nth-child(7) { white-space: normal; }
      .rules tbody th { min-width: 9rem; }
      .rules :is(th, td) { padding: .6rem .5rem; }
    }
    @media (max-width: 44rem) {
      main { padding: 1rem .9rem 3rem; }
      .banner { padding: .7rem .9rem 0; flex-wrap: wrap; }
      .headline { padding: 1.1rem 1.1rem 1rem; border-radius: 10px; }
      h2 { font-size: 1.25rem; }
      .lead { font-size: 1.0625rem; }
      .tiles tbody { gap: .6rem 1.5rem; }
      .tiles td { font-size: 1.75rem; }
      .filters { padding: .9rem 1.1rem; }
      .filters legend { float: none; }
      .choices { grid-template-columns: 1fr; }
      .rules td:nth-child(7) { display: none; }
      .rules thead { display: none; }
      .rules tr { display: grid; grid-template-columns: 2.2rem 1fr; padding: .5rem 1rem .6rem .6rem; }
      .rules tbody td, .rules tbody th { display: block; padding: 0; border: 0; width: auto; }
      .rules tbody tr + tr { border-top: 1px solid var(--rule); }
      .rules tbody tr + tr > * { border: 0; }
      .rules tbody td:nth-child(1) { text-align: left; width: auto; }
      .rules tbody :is(th, td):nth-child(n+3) { grid-column: 2; }
      .card { padding: .9rem 1.1rem 1rem; }
      .evidence { margin-left: -.4rem; margin-right: -.4rem; padding: .6rem .7rem .3rem; }
      .lacks .person { padding: .35rem .9rem; }
      .person table thead { display: none; }
      .person tr { display: block; padding: .4rem 0; }
      .person td, .person tbody th { display: block; padding: .05rem 0; border: 0; }
      .person tbody tr + tr > * { border: 0; }
    }
    """

  private static let paper = """
    @page { size: A4; margin: 15mm 14mm 16mm; @bottom-right { content: counter(page); } }
    @media print {
      :root {
        --ground: #fff; --sheet: #fff; --ink: #000; --faint: #454c56; --rule: #bbb; --soft: #eee;
        --link: #123c60; --sign: #fff; --shade: none; --pass: #17693f; --pass-soft: #eef7f1;
        --fail: #ab2018; --fail-soft: #fdf1f0; --undecided: #855300; --undecided-soft: #fdf7e9;
        --pending: #3a597c; --pending-soft: #f0f4f9; --none: #5b6470; --none-soft: #f2f3f4;
      }
      html { font-size: 8.5pt; }
      body { line-height: 1.4; print-color-adjust: exact; }
      main, .banner { max-width: none; padding: 0; }
      .switch, .filters, .skip { display: none !important; }
      a { color: inherit; text-decoration: none; }
      .headline, .card, .rules, .lacks .person { box-shadow: none; border: 1px solid var(--rule); }
      .headline { border-radius: 6px; padding: 5mm; }
      .card { border-left: 4px solid var(--own); border-radius: 4px; padding: 3mm 4mm; }
      .card { margin-bottom: 3mm; content-visibility: visible; }
      .card:not(:has(.evidence)) { break-inside: avoid; }
      .card header { break-after: avoid; }
      .card header, .figures, h2, h3, h4, .legend, caption { break-inside: avoid; }
      h2, h3, h4, .legend, caption, summary { break-after: avoid; }
      tr, .headline, .tiles, .picture { break-inside: avoid; }
      thead { display: table-header-group; }
      .rules { border-radius: 0; }
      .rules thead th { position: static; }
      .rules th, .rules td { padding: 1.2mm 1.6mm; }
      .rules :is(th, td):nth-child(5) { display: table-cell; }
      .scroll, .basis { overflow: visible; }
      .headline h2 { max-width: none; }
      h3 { margin: 7mm 0 2.5mm; }
      summary { list-style: none; color: var(--ink); }
      .basis:not([open]) { display: none; }
      details::details-content { content-visibility: visible; display: block; }
      .plan + .plan { break-before: page; }
    }
    """
}

"""Checks the pages of a folder in a browser, on paper and with a strict parser."""

import base64
import os
import subprocess
import sys

import html5lib

from browser import Browser

# Text on its ground, by the formulas of WCAG 2.2: 4.5 to 1, or 3 to 1 where it is large.
CONTRAST = r'''
(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = rgba(getComputedStyle(e).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255];
  };
  document.querySelectorAll('details').forEach(d => d.open = true);
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('script, .unseen, .skip')) continue;
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const [a, b] = [light(rgba(style.color)), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < (isLarge ? 3 : 4.5))
      found.add(ratio.toFixed(2) + ' ' + element.closest('[class]').className);
  }
  return [...found].slice(0, 10);
})()
'''

OPENED = '(e => Math.round(e.loadEventStart))(performance.getEntriesByType("navigation")[0])'

SEEN = 'Array.from(document.querySelectorAll(".card")).filter(c => c.checkVisibility()).length'

failures = []


def expect(holds, words):
    if not holds:
        failures.append(words)
        print('  FAILS: ' + words)


def check_alone(browser, path, name):
    """No complaint, no request, no sideways scrolling, enough contrast, well-formed."""
    with open(path, 'rb') as page:
        text = page.read()
    try:
        html5lib.HTMLParser(strict=True).parse(text)
    except html5lib.html5parser.ParseError as error:
        expect(False, f'{name}: {error}')
    times = []
    for theme in ('light', 'dark'):
        for width in (1440, 768, 390):
            browser.open(path, width, theme)
            times.append(browser.run(OPENED))
            where = f'{name}, {width} px, {theme}'
            expect(not browser.complaints(), f'{where}: {browser.complaints()}')
            asked = [url for url in browser.requests()
                     if not url.startswith(('file://' + path, 'data:'))]
            expect(not asked, f'{where}: asks for {asked}')
            expect(browser.run('document.documentElement.scrollWidth <= innerWidth'),
                   f'{where}: scrolls sideways')
        poor = browser.run(CONTRAST)
        expect(not poor, f'{where}: too little contrast: {poor}')
    # The machine may be busy with something else; the page is as quick as at its best.
    milliseconds = min(times)
    expect(milliseconds < 2000, f'{name}: opens in {milliseconds} ms')
    print(f'  {name}: {len(text) // 1000} kB, opens in {milliseconds} ms')


def check_filters(browser, path):
    """Each filter shows fewer rules, and only those."""
    browser.open(path)
    whole = browser.run(SEEN)
    change = ('(form => {{ form.elements["{0}"].value = {1}; '
              'form.dispatchEvent(new Event("input")); }})(document.getElementById("filters"))')
    failing = browser.run('document.querySelector("tr.fail td").textContent')
    browser.run('document.querySelector("input[value=fail]").click()')
    expect(browser.run(SEEN) == int(failing), f'{failing} fail, {browser.run(SEEN)} are shown')
    rows = browser.run('Array.from(document.querySelectorAll("tr[data-r]"))'
                       '.filter(row => row.checkVisibility()).map(row => row.className)')
    expect(rows == ['fail'] * int(failing), f'the table shows {rows}')
    # The reset comes with the next turn.
    browser.run('document.querySelector("button[type=reset]").click(),'
                'new Promise(done => setTimeout(done, 50))')
    expect(browser.run(SEEN) == whole, 'a reset shows everything')
    for name, value in (('clause', 'form.elements.clause.options[3].value'),
                        ('person', 'form.elements.person.options[3].value'),
                        ('words', '"phong hoc thong minh"')):
        browser.run(change.format(name, value))
        shown = browser.run(SEEN)
        expect(0 < shown < whole, f'filter {name}: {shown} of {whole} are shown')
        if name == 'person':
            people = browser.run('Array.from(document.querySelectorAll(".person"))'
                                 '.filter(p => p.checkVisibility()).length')
            expect(people == 1, f'{people} people are shown')
        browser.run(change.format(name, '""'))
    browser.run(change.format('words', '"qwertyuiop"'))
    expect(browser.run('document.querySelector(".none-shown").checkVisibility()'),
           'nobody says that nothing fits')
    expect(not browser.complaints(), f'filters: {browser.complaints()}')


def check_three_clicks(browser, path):
    """The number of failing rules, the rule, and there is the cell."""
    browser.open(path)
    browser.run('document.querySelector("a[data-show=fail]").click()')
    browser.run('document.querySelector("tr[data-r]:not([hidden]) a").click(),'
                'new Promise(done => setTimeout(done, 1500))')
    seen = browser.run('''(() => {
      const row = document.querySelector(".card:target .evidence tbody tr");
      const place = row.getBoundingClientRect();
      return place.top >= 0 && place.bottom <= innerHeight ? row.innerText : "";
    })()''')
    expect('4' in seen and 'Hà Đông' in seen, f'two clicks lead to {seen!r}')


def check_languages(browser, path):
    browser.open(path)
    shown = 'document.querySelector(".plan h3").innerText'
    expect(browser.run(shown) == 'Toàn bộ chỉ tiêu', f'it opens with {browser.run(shown)}')
    browser.run('document.getElementById("in-en").click()')
    expect(browser.run(shown) == 'All targets at a glance', f'English is {browser.run(shown)}')
    left = browser.run('Array.from(document.querySelectorAll("i:not([lang])"))'
                       '.filter(i => i.checkVisibility()).length')
    expect(left == 0, f'{left} Vietnamese words are left')


def check_keyboard(browser, path):
    """The first stop leads past the banner; the language and the filters are reached."""
    browser.open(path)
    stops = []
    for _ in range(8):
        browser.press('Tab')
        stops.append(browser.run('document.activeElement.className || '
                                 'document.activeElement.id || document.activeElement.name'))
    expect(stops[0] == 'skip', f'the first stop is {stops[0]}')
    expect('in-vi' in stops and 'status' in stops, f'the stops are {stops}')


def check_without_script(browser, path):
    browser.open(path)
    whole = browser.run('document.querySelectorAll(".card").length')
    browser.open(path, runs_script=False)
    document = browser.ask('DOM.getDocument', depth=0)['root']['nodeId']
    form = browser.ask('DOM.querySelector', nodeId=document, selector='#filters[hidden]')
    cards = browser.ask('DOM.querySelectorAll', nodeId=document, selector='.card:not([hidden])')
    expect(form['nodeId'] != 0, 'filters that do nothing are shown')
    expect(len(cards['nodeIds']) == whole, 'without script rules are missing')
    browser.open(path)


def check_paper(browser, path, folder):
    """A4, with the heads of tables on every page they go on over."""
    browser.open(path)
    data = browser.ask('Page.printToPDF', preferCSSPageSize=True, printBackground=True)['data']
    pdf = os.path.join(folder, 'page.pdf')
    with open(pdf, 'wb') as file:
        file.write(base64.b64decode(data))
    facts = dict(line.split(':', 1) for line in subprocess.run(
        ['pdfinfo', pdf], capture_output=True, text=True, check=True).stdout.splitlines())
    pages = int(facts['Pages'])
    expect(5 <= pages <= 50, f'paper: {pages} pages')
    expect('A4' in facts['Page size'], f'paper: {facts["Page size"]}')
    texts = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True,
                           check=True).stdout.split('\f')
    heads = [number for number, text in enumerate(texts) if 'TT' in text and 'Thực hiện' in text]
    expect(heads[:3] == [0, 1, 2], f'paper: the head of the table is on pages {heads}')
    words = ' '.join(''.join(texts).split())
    for wanted in ('Kết quả thực hiện kế hoạch', 'Trường THCS Số 2', 'SHA-256'):
        expect(wanted in words, f'paper: {wanted} is missing')
    expect('Lọc chỉ tiêu' not in words, 'paper: filters are printed')
    print(f'  on paper: {pages} pages')


def main(folder):
    pages = sorted(name for name in os.listdir(folder) if name.endswith('.html'))
    browser = Browser()
    try:
        for name in pages:
            check_alone(browser, os.path.join(folder, name), name)
        bad = os.path.join(folder, 'bad-year.html')
        for check in (check_filters, check_three_clicks, check_languages, check_keyboard,
                      check_without_script):
            check(browser, bad)
        check_paper(browser, bad, folder)
    finally:
        browser.close()
    plans = sum(os.path.getsize(os.path.join(folder, name))
                for name in pages if name.startswith('plan-'))
    expect(plans <= 1 << 20, f'the five plans take {plans} bytes')
    if failures:
        raise SystemExit(f'{len(failures)} expectations of the pages fail')
    print(f'  {len(pages)} pages hold; the five plans take {plans // 1000} kB')


main(sys.argv[1])

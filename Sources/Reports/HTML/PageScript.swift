/// What hides rules by the reader's choice; the page is whole without it.
///
/// It holds no `<` and no `&`, so that the page stays well-formed XML.
enum PageScript {
  static let element: Markup = {
    var element: Markup = "<script>"
    element += Markup(stringLiteral: text)
    element += "</script>\n"
    return element
  }()

  static let text = #"""
    (function () {
      "use strict";
      var all = function (selector) { return Array.from(document.querySelectorAll(selector)); };

      // Paper shows what is folded on the screen, but for the rows nobody asked to see.
      var folded = [];
      addEventListener("beforeprint", function () {
        folded = all("details:not([open]):not(.basis)");
        folded.forEach(function (part) { part.open = true; });
      });
      addEventListener("afterprint", function () {
        folded.forEach(function (part) { part.open = false; });
      });

      var form = document.getElementById("filters");
      if (!form) { return; }
      form.hidden = false;

      var fold = function (text) {
        return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
          .replace(/\u0111/g, "d").replace(/\s+/g, " ").trim();
      };
      var rows = new Map(all("tr[data-r]").map(function (row) { return [row.dataset.r, row]; }));
      var cards = all(".card").map(function (card) {
        return {
          card: card, row: rows.get(card.id.slice(1)), status: card.classList.item(1), words: null,
          people: (card.dataset.people || "").split(" "),
        };
      });
      var persons = all(".person");
      var shown = form.querySelector(".shown");
      var choice = function (name) { return form.elements[name] ? form.elements[name].value : ""; };

      var apply = function () {
        var statuses = all("#filters input[name=status]:checked").map(function (box) {
          return box.value;
        });
        var clause = choice("clause");
        var person = choice("person");
        var words = fold(choice("words"));
        var count = 0;
        cards.forEach(function (entry) {
          if (words) { entry.words = entry.words || fold(entry.card.textContent); }
          var fits = [
            !statuses.length || statuses.includes(entry.status),
            !clause || entry.card.dataset.clause === clause,
            !person || entry.people.includes(person),
            !words || entry.words.includes(words),
          ].every(Boolean);
          entry.card.hidden = !fits;
          if (entry.row) { entry.row.hidden = !fits; }
          if (fits) { count += 1; }
        });
        persons.forEach(function (part) {
          var chosen = part.dataset.person === person;
          part.hidden = person ? !chosen : false;
          if (chosen) { part.open = true; }
        });
        all(".plan").forEach(function (plan) {
          var note = plan.querySelector(".none-shown");
          if (note) { note.hidden = !!plan.querySelector(".card:not([hidden])"); }
        });
        shown.textContent = count + " / " + cards.length;
      };

      // Where a link leads must be there to be seen.
      var reveal = function () {
        var target = document.getElementById(location.hash.slice(1));
        if (!target) { return; }
        if (target.hidden) {
          form.reset();
          apply();
          target.scrollIntoView();
        }
      };

      form.addEventListener("input", apply);
      form.addEventListener("submit", function (event) { event.preventDefault(); });
      form.addEventListener("reset", function () { setTimeout(apply, 0); });
      addEventListener("hashchange", reveal);
      all("a[data-show]").forEach(function (link) {
        link.addEventListener("click", function (event) {
          event.preventDefault();
          form.reset();
          form.querySelector("input[value=" + link.dataset.show + "]").checked = true;
          apply();
          link.closest(".plan").querySelector("table.rules").scrollIntoView();
        });
      });
      all("input[name=language]").forEach(function (button) {
        button.addEventListener("change", function () {
          all("option[data-en]").forEach(function (option) {
            var other = option.dataset.en;
            option.dataset.en = option.textContent;
            option.textContent = other;
          });
        });
      });
      apply();
    })();
    """#
}

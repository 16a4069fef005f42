// The room RuleSyntax.

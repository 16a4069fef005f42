// Whoever imports the library sees every room: its doors take and return their types.
@_exported import CheckedRules
@_exported import Diagnostics
@_exported import Interpreter
@_exported import Reports
@_exported import RuleSyntax
@_exported import Snapshots
@_exported import Spreadsheets
@_exported import Vocabulary

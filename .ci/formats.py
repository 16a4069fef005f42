"""Reads the forms for tools with libraries others wrote, and compares what each says."""

import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import yaml
from markdown_it import MarkdownIt
from sarif_pydantic import Sarif
from tap.parser import Parser


def sarif(path):
    log = json.loads(Path(path).read_text(encoding="utf-8"))
    Sarif.model_validate(log)
    assert log["version"] == "2.1.0"
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        assert len({rule["id"] for rule in rules}) == len(rules)
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            for place in result["locations"] + result["relatedLocations"]:
                region = place["physicalLocation"]["region"]
                assert region["startLine"] >= 1
    return log["runs"]


def gitlab(path):
    entries = json.loads(Path(path).read_text(encoding="utf-8"))
    for entry in entries:
        assert {"description", "check_name", "fingerprint", "severity", "location"} == set(entry)
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert isinstance(entry["location"]["path"], str)
        assert entry["location"]["lines"]["begin"] >= 1
    prints = [entry["fingerprint"] for entry in entries]
    assert len(set(prints)) == len(prints)
    return entries


def junit(path):
    counts = {"failure": 0, "error": 0, "skipped": 0, "testcase": 0}
    for suite in ElementTree.parse(path).getroot():
        for kind in counts:
            counts[kind] += len(list(suite.iter(kind)))
        for kind, name in [("failure", "failures"), ("error", "errors"), ("testcase", "tests")]:
            assert int(suite.get(name)) == len(list(suite.iter(kind))), suite.get("name")
    return counts


def tap(path):
    counts = {"ok": 0, "not ok": 0, "todo": 0, "bail": 0}
    # Lines of YAML stand behind a test; the reader knows them by their marks.
    text = Path(path).read_text(encoding="utf-8")
    for block in re.findall(r"^  ---\n(.*?)^  \.\.\.\n", text, re.M | re.S):
        assert {"message", "severity", "status", "data"} <= set(yaml.safe_load(block))
    plan = None
    for line in Parser().parse_text(text):
        assert line.category != "unknown" or not str(line).strip() or str(line).startswith("  ")
        if line.category == "test":
            counts["todo" if line.todo else "ok" if line.ok else "not ok"] += 1
        if line.category == "plan":
            plan = line.expected_tests
        if line.category == "bail":
            counts["bail"] += 1
    assert counts["bail"] or plan == counts["ok"] + counts["not ok"] + counts["todo"]
    return counts


def github(path):
    commands = {"error": 0, "warning": 0, "notice": 0}
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    for line in lines[:-1]:
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert match, line
        commands[match[1]] += 1
    assert max(commands.values()) <= 10 and lines[-1].startswith("chuan: ")
    return commands


def markdown(path):
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(Path(path).read_text("utf-8"))
    assert not any(token.type == "html_block" for token in tokens)
    inner = [child for token in tokens for child in token.children or []]
    assert not any(child.type in {"link_open", "image", "html_inline"} for child in inner)
    return sum(token.type == "table_open" for token in tokens)


def main():
    if sys.argv[1] == "--findings":
        runs, entries = sarif(sys.argv[2]), gitlab(sys.argv[3])
        assert len(runs[0]["results"]) == len(entries) > 0
        return
    folder, status = Path(sys.argv[1]), int(sys.argv[2])
    runs, cases, lines = sarif(folder / "sarif"), junit(folder / "junit"), tap(folder / "tap")
    entries, commands = gitlab(folder / "gitlab"), github(folder / "github")
    tables = markdown(folder / "markdown")
    levels = [result["level"] for run in runs for result in run["results"]]
    if status in (2, 3):
        assert not runs[0]["invocations"][0]["executionSuccessful"] and not levels
        assert cases["error"] > 0 and lines["bail"] == 1 and entries and commands["error"] > 0
        return
    assert all(run["invocations"][0]["executionSuccessful"] for run in runs) and tables > 0
    assert levels.count("error") == cases["failure"]
    assert levels.count("warning") == cases["error"]
    assert lines["not ok"] == cases["failure"] + cases["error"]
    assert lines["todo"] == levels.count("note")
    found = [entry for entry in entries if not re.fullmatch(r"[A-Z]\d+", entry["check_name"])]
    assert len(found) == len(levels)
    if status == 1:
        assert cases["failure"] > 0


main()

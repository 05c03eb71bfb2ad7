# SPDX-License-Identifier: Apache-2.0
"""first_session.py PROGRAM LANGUAGE SOURCE_FOLDER: a person's first session, by keyboard and accessibility alone: open the
sample, run, review ten records, undo one, export. The file must hold exactly those decisions."""
import json
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from screen_reader import Program, Words  # noqa: E402

LABELS = ["complaint", "question", "praise"]


def choose_language(home, language):
    """As the settings page would have left it; the session itself then never leaves that language."""
    folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "labelwright")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "labelwright.ini"), "w", encoding="utf-8") as file:
        file.write(f"[window]\nlanguage={language}\n")


def record_on_screen(program):
    """The number of the record under review and the label that the model gave it."""
    patterns = [re.escape(word).replace("%1", r"(\d+)") for word in program.words("Record %1")]
    for text in program.texts():
        for pattern in patterns:
            found = re.fullmatch(pattern, text)
            if found:
                return int(found.group(1))
    return None


def suggested_label(program):
    for text in program.texts():
        for word in program.words("Accept %1"):
            found = re.fullmatch(re.escape(word).replace("%1", "(" + "|".join(LABELS) + ")"), text)
            if found:
                return found.group(1)
    return None


def decide(program, key):
    """Presses a key on the record that is shown, and waits for the next one."""
    number = program.wait(lambda: record_on_screen(program), "a record under review")
    suggestion = program.wait(lambda: suggested_label(program), "the model's label")
    program.key(key)
    program.wait(lambda: record_on_screen(program) not in (None, number), f"the record after {number}")
    return number, suggestion


def review(program):
    """Ten decisions, of which the last is taken back; what the file must say of each record."""
    program.wait(lambda: suggested_label(program), "the model's label")
    count, wrong = program.unsaid()
    assert count > 20 and not wrong, f"of {count} controls of the Review page: " + "; ".join(wrong)
    assert program.is_checked("Review") and not program.is_checked("Data"), "the rail does not say which page is shown"
    assert program.is_checked("Uncertain") and not program.is_checked("Random"), "the order of the queue is not said"
    expected = {}
    for key in ["a", "1", "Return", "2", "3", "x", "a", "1", "a", "x"]:
        number, suggestion = decide(program, key)
        last = number
        if key in ("a", "Return"):
            expected[number] = suggestion
        elif key == "x":
            expected[number] = None
        else:
            expected[number] = LABELS[int(key) - 1]
    program.key("BackSpace")
    program.wait(lambda: record_on_screen(program) == last, f"record {last} again, after the undo")
    del expected[last]
    return expected


def export(program, path):
    program.key("ctrl+e")
    program.find("File to write")
    program.press_part("Reviewed records (%1)")
    program.write("File to write", path)
    program.press_part("Export %n records")
    program.find_part("%n records written to %1.")


def check(path, expected):
    with open(path, encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    found = {int(record["id"][1:]): record for record in records}
    assert set(found) == set(expected), f"exported {sorted(found)}, decided {sorted(expected)}"
    for number, label in expected.items():
        record = found[number]
        assert record["reviewed"] is True, record
        given = (record.get("answer") or {}).get("label")
        assert given == label, f"record {number}: exported {given}, decided {label}"


def main():
    command, language, source = sys.argv[1:4]
    choose_language(os.environ["HOME"], language)
    words = Words(os.path.join(source, "resources", "i18n", f"labelwright_{language}.ts") if language != "en" else None)
    program = Program([command], words)
    try:
        program.activate()
        program.press("Open sample project")
        program.press("Run")
        program.find_part("%1 is done")
        program.key("ctrl+3")
        expected = review(program)
        path = os.path.join(os.environ["HOME"], "reviewed.jsonl")
        export(program, path)
        check(path, expected)
        program.key("Escape")
        program.close()
    except Exception:
        program.tell()
        raise
    finally:
        program.end()
    print(f"{language}: {len(expected)} decisions in the file, as they were made")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""What a person without eyes and mouse has: the accessibility tree of a program, and the keyboard."""
import os
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = float(os.environ.get("LW_GUI_PATIENCE", "60"))


class Words:
    """The texts of the program in the language of the test, from the very file it reads them from."""

    def __init__(self, ts_file=None):
        self.known = {}
        if ts_file:
            for message in ElementTree.parse(ts_file).iter("message"):
                source = message.findtext("source")
                translation = message.find("translation")
                forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
                self.known.setdefault(source, set()).update(form for form in forms if form)

    def __call__(self, source):
        """The ways in which the program may say it; mnemonics do not count."""
        return {word.replace("&", "") for word in self.known.get(source, {source})} | (
            set() if self.known else {source.replace("&", "")})


def describe(node):
    return f"{node.get_role_name()} “{node.get_name()}”"


class Program:
    def __init__(self, command, words):
        self.words = words
        self.process = subprocess.Popen(command)
        self.root = self.wait(self._find, "the program on the accessibility bus")

    def _find(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    @staticmethod
    def wait(what, name, patience=PATIENCE):
        """Asks again and again until `what` gives something; a failure names what was awaited."""
        end = time.monotonic() + patience
        while True:
            try:
                found = what()
                if found:
                    return found
            except GLib.Error:
                pass  # the tree changes while it is read
            if time.monotonic() > end:
                raise AssertionError(f"waited {patience:.0f} s in vain for {name}")
            time.sleep(0.05)

    def walk(self, node=None):
        """Every accessible that is on the screen, outermost first."""
        node = node or self.root
        yield node
        try:
            if node.get_role() in (Atspi.Role.TABLE, Atspi.Role.LIST) and node.get_child_count() > 3000:
                return
            for i in range(node.get_child_count()):
                child = node.get_child_at_index(i)
                if child is None:
                    continue
                if child.get_state_set().contains(Atspi.StateType.SHOWING):
                    yield from self.walk(child)
        except GLib.Error:
            return

    def look(self, source, role=None, part=False, only=None):
        """The accessible with the text `source` in the language of the test, and for which `only` holds; None where there is
        none."""
        wanted = self.words(source)
        for node in self.walk():
            try:
                name = node.get_name() or ""
            except GLib.Error:
                continue
            good = any(word in name for word in wanted) if part else name in wanted
            if good and (role is None or node.get_role_name() == role) and (only is None or only(node)):
                return node
        return None

    def find(self, source, role=None, part=False):
        return self.wait(lambda: self.look(source, role, part), f"{role or 'something'} “{source}”")

    def press(self, source, role=None):
        """Presses what is so called, as a screen reader does; it must be enabled."""
        # A heading may have the words of the button below it.
        return self.do_press(self.wait(lambda: self.look(source, role, only=self.is_pressable),
                                       f"an enabled {role or 'control'} “{source}”"))

    @staticmethod
    def press_action(node):
        action = node.get_action_iface()
        for i in range(action.get_n_actions() if action else 0):
            if action.get_action_name(i) in ("Press", "Toggle", "press", "click"):
                return i
        return None

    @classmethod
    def is_pressable(cls, node):
        return node.get_state_set().contains(Atspi.StateType.ENABLED) and cls.press_action(node) is not None

    @classmethod
    def do_press(cls, node):
        index = cls.press_action(node)
        if index is None:
            raise AssertionError(f"{describe(node)} has no action to press it")
        node.get_action_iface().do_action(index)
        return node

    def patterns(self, source):
        """What the program may show for a text with %1 and %n in it."""
        return [re.sub(r"%(\\?%)?(L?\d|n)", ".+", re.escape(word).replace(r"\%", "%")) for word in self.words(source)]

    def look_part(self, source, role=None):
        """The accessible whose text is `source` with its placeholders filled in."""
        patterns = [re.compile(pattern) for pattern in self.patterns(source)]
        for node in self.walk():
            try:
                name = node.get_name() or ""
            except GLib.Error:
                continue
            if any(pattern.fullmatch(name) for pattern in patterns) and (role is None or node.get_role_name() == role):
                return node
        return None

    def find_part(self, source):
        return self.wait(lambda: self.look_part(source), f"something like “{source}”")

    def press_part(self, source):
        def pressable():
            node = self.look_part(source)
            return node if node and node.get_state_set().contains(Atspi.StateType.ENABLED) else None
        self.do_press(self.wait(pressable, f"an enabled control like “{source}”"))

    def write(self, source, text):
        """Puts a text into the field that is so called."""
        node = self.find(source)
        node.get_editable_text_iface().set_text_contents(text)

    @staticmethod
    def text_of(node):
        interface = node.get_text_iface()
        return interface.get_text(0, interface.get_character_count()) if interface else node.get_name()

    def unsaid(self):
        """Every control on the screen of which a screen reader could not say what it is, how it is called or how it stands."""
        wrong = []
        controls = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON,
                    Atspi.Role.COMBO_BOX, Atspi.Role.ENTRY, Atspi.Role.TEXT, Atspi.Role.SPIN_BUTTON, Atspi.Role.LIST, Atspi.Role.TABLE,
                    Atspi.Role.TREE, Atspi.Role.PAGE_TAB, Atspi.Role.PAGE_TAB_LIST, Atspi.Role.SLIDER, Atspi.Role.PROGRESS_BAR,
                    Atspi.Role.LINK}
        count = 0
        for node in self.walk():
            try:
                role, states = node.get_role(), node.get_state_set()
                acts = self.press_action(node) is not None or states.contains(Atspi.StateType.EDITABLE)
                if role not in controls and not acts:
                    continue
                count += 1
                if not (node.get_name() or "").strip():
                    wrong.append(f"{describe(node)} has no name (in {describe(node.get_parent())})")
                if role not in controls and role not in (Atspi.Role.LIST_ITEM, Atspi.Role.TABLE_CELL, Atspi.Role.MENU_ITEM):
                    wrong.append(f"{describe(node)} can be pressed and is no control by its role")
                if states.contains(Atspi.StateType.FOCUSED) and not states.contains(Atspi.StateType.FOCUSABLE):
                    wrong.append(f"{describe(node)} has the focus and cannot have it")
            except GLib.Error:
                continue
        return count, wrong

    def is_checked(self, source):
        """Qt 6.4 says of a check box whether it is checked, and leaves that it can be to its role."""
        node = self.find(source)
        return node.get_state_set().contains(Atspi.StateType.CHECKED)

    def texts(self):
        """Everything that stands on the screen."""
        return [node.get_name() for node in self.walk() if node.get_name()]

    @staticmethod
    def key(*keys):
        """Keys of the real keyboard, to whatever has the focus."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *keys], check=True)

    def activate(self):
        window = self.wait(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                                                  capture_output=True, text=True).stdout.split(), "the window")[0]
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True)

    def close(self):
        """As a person does; it must end by itself."""
        self.key("ctrl+q")
        assert self.process.wait(30) == 0, f"the program ended with {self.process.returncode}"

    def tell(self):
        """What is on the screen, for who reads a failure."""
        if self.process.poll() is None:
            print("On the screen:", file=sys.stderr)
            for node in self.walk():
                if node.get_name():
                    print("  " + describe(node), file=sys.stderr)
            picture = os.environ.get("LW_GUI_PICTURE")
            if picture:
                subprocess.run(["import", "-window", "root", picture], check=False)

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)

"""A headless Chromium, spoken to through a pipe in the DevTools protocol."""

import json
import os
import subprocess
import tempfile


class Browser:
    """One tab; what the page says and asks for is kept until it is asked about."""

    def __init__(self):
        commands, self.writing = os.pipe()
        self.reading, answers = os.pipe()
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)

        def hand_over():
            # The protocol wants 3 and 4, which may be taken by the ends themselves.
            reading, writing = os.dup(commands), os.dup(answers)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe',
             '--user-data-dir=' + self.profile.name, 'about:blank'],
            preexec_fn=hand_over, close_fds=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        self.waiting = b''
        self.number = 0
        self.events = []
        self.session = None
        target = self.ask('Target.createTarget', url='about:blank')['targetId']
        self.session = self.ask(
            'Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in ('Page', 'Runtime', 'Log', 'Network'):
            self.ask(domain + '.enable')

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.profile.cleanup()

    def _next(self):
        while b'\0' not in self.waiting:
            more = os.read(self.reading, 1 << 20)
            if not more:
                raise SystemExit('the browser ended')
            self.waiting += more
        message, self.waiting = self.waiting.split(b'\0', 1)
        return json.loads(message)

    def ask(self, method, **parameters):
        """The answer to a command."""
        self.number += 1
        command = {'id': self.number, 'method': method, 'params': parameters}
        if self.session:
            command['sessionId'] = self.session
        message = json.dumps(command).encode() + b'\0'
        while message:
            message = message[os.write(self.writing, message):]
        while True:
            answer = self._next()
            if answer.get('id') != self.number:
                self.events.append(answer)
            elif 'error' in answer:
                raise SystemExit(f'{method}: {answer["error"]["message"]}')
            else:
                return answer['result']

    def open(self, path, width=1440, theme='light', runs_script=True):
        """Opens a page, and waits until it is there."""
        self.events = []
        self.ask('Emulation.setDeviceMetricsOverride', width=width, height=900,
                 deviceScaleFactor=1, mobile=False)
        self.ask('Emulation.setEmulatedMedia',
                 features=[{'name': 'prefers-color-scheme', 'value': theme}])
        self.ask('Emulation.setScriptExecutionDisabled', value=not runs_script)
        self.ask('Page.navigate', url='file://' + path)
        while not any(event.get('method') == 'Page.loadEventFired' for event in self.events):
            self.events.append(self._next())

    def run(self, script):
        """What a script comes to on the page."""
        answer = self.ask('Runtime.evaluate', expression=script, returnByValue=True,
                          awaitPromise=True)
        if 'exceptionDetails' in answer:
            raise SystemExit(f'{script}: {answer["exceptionDetails"]}')
        return answer['result'].get('value')

    def press(self, key):
        for kind in ('keyDown', 'keyUp'):
            self.ask('Input.dispatchKeyEvent', type=kind, key=key, code=key,
                     windowsVirtualKeyCode={'Tab': 9, 'Enter': 13}[key])

    def complaints(self):
        """What the console was told, and what went wrong."""
        found = []
        for event in self.events:
            if event.get('method') in (
                    'Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded'):
                found.append(json.dumps(event['params'], ensure_ascii=False)[:400])
        return found

    def requests(self):
        """Everything that was asked for."""
        return [event['params']['request']['url'] for event in self.events
                if event.get('method') == 'Network.requestWillBeSent']

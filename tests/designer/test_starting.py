"""What the window says while the page starts."""

from __future__ import annotations

import socket
import time

import pytest

from hipflex_kit.designer.launch import HOST, _announce, free_port


def test_the_address_is_told_once_it_answers(capsys: pytest.CaptureFixture[str]) -> None:
    port = free_port(8866)
    _announce("http://here", port, False)
    time.sleep(0.3)
    assert "http://here" not in capsys.readouterr().out
    with socket.create_server((HOST, port)):
        end, said = time.monotonic() + 5, ""
        while "http://here" not in said and time.monotonic() < end:
            time.sleep(0.05)
            said += capsys.readouterr().out
    assert "hipflex is at http://here" in said

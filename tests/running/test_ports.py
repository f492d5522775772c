from __future__ import annotations

import socket

from running.ports import LOOPBACK, free_ports


def test_no_port_is_given_twice_and_none_that_a_connection_may_take() -> None:
    given = [*free_ports(50), *free_ports(50)]
    assert len(set(given)) == len(given)
    assert max(given) < 32_768


def test_each_can_be_listened_on() -> None:
    for port in free_ports(5):
        with socket.socket() as server:
            server.bind((LOOPBACK, port))
            server.listen()

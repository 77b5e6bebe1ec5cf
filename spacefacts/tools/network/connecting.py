"""Connections to hosts: made within a deadline, to the numeric address that was found fit, and certified."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from spacefacts.tools.network.addresses import Address
from spacefacts.tools.network.answers import NoAnswer
from spacefacts.tools.network.deadlines import Deadline

if TYPE_CHECKING:
    import ssl

PIECE = 64 * 1024
"""How many bytes are taken from a connection at a time."""

# What OpenSSL calls the faults of a certificate, https://docs.openssl.org/3.0/man1/openssl-verification-options/.
_FAULTS = {
    9: "certificate is not valid yet",
    10: "certificate has expired",
    18: "certificate is self-signed",
    62: "certificate is for another host",
    64: "certificate is for another host",
}
# The chain ends with a certificate that this machine does not know, or is not sent whole.
_UNKNOWN_ISSUER = (2, 19, 20, 21)

_TELLING = (ConnectionRefusedError, TimeoutError)


class Connection:
    """A connection to a host, on which one exchange follows another; each has its deadline.

    Every reading and sending raises `TimeoutError` at the deadline, and `OSError` where the connection breaks.
    """

    __slots__ = ("deadline", "socket")

    def __init__(self, connected: socket.socket, deadline: Deadline) -> None:
        self.socket = connected
        self.deadline = deadline

    def send(self, sent: bytes) -> None:
        """Send all of it."""
        self.socket.settimeout(self.deadline.left())
        self.socket.sendall(sent)

    def receive(self) -> bytes:
        """What comes next, at most a piece; nothing once the host has closed the connection."""
        self.socket.settimeout(self.deadline.left())
        return self.socket.recv(PIECE)

    def is_quiet(self) -> bool:
        """Whether it is open and the host has said nothing that was not asked for."""
        self.socket.settimeout(0)
        try:
            self.socket.recv(1)
        except BlockingIOError:
            return True
        except OSError as error:
            # Of a connection that is secured, what says that nothing came is an error of another class.
            return type(error).__name__ == "SSLWantReadError"
        return False

    def close(self) -> None:
        """End it, unread or not."""
        self.socket.close()


class Connector:
    """Makes connections; what secures them is loaded when the first is to be secured, and once."""

    def __init__(self) -> None:
        self._context: ssl.SSLContext | None = None
        self._lock = Lock()

    def connect(self, address: Address, numeric: Sequence[str], deadline: Deadline) -> Connection:
        """A new connection to the first of the numeric addresses that accepts one.

        Raises:
            NoAnswer: `refused`, `unreachable`, `timeout`, `certificate` or `protocol`.
        """
        connected = _connected(address, numeric, deadline)
        if address.scheme == "http":
            return Connection(connected, deadline)
        return Connection(self._secured(connected, address, deadline), deadline)

    def _secured(self, connected: socket.socket, address: Address, deadline: Deadline) -> socket.socket:
        try:
            connected.settimeout(deadline.left())
            return self._loaded().wrap_socket(connected, server_hostname=address.host)
        # A name that no certificate can be for is a ValueError.
        except (OSError, ValueError) as error:
            connected.close()
            raise _not_secured(address, error) from None

    def _loaded(self) -> ssl.SSLContext:
        with self._lock:
            if self._context is None:
                self._context = _context()
            return self._context


def _not_secured(address: Address, error: Exception) -> NoAnswer:
    import ssl

    if isinstance(error, ssl.SSLCertVerificationError):
        return NoAnswer("certificate", certificate_fault(error.verify_code, error.verify_message))
    if isinstance(error, TimeoutError):
        return NoAnswer("timeout", f"{address.site} did not secure the connection in time")
    if isinstance(error, ssl.SSLError) and error.reason:
        reason = error.reason.lower().replace("_", " ")
        return NoAnswer("protocol", f"the connection could not be secured: {reason}")
    return NoAnswer("protocol", "the connection was closed before it was secured")


def certificate_fault(code: int, message: str) -> str:
    """What is wrong with a certificate, by OpenSSL's number and words for it.

    What has a name here is told in the same words every time: `certificate has expired`, `certificate is for another
    host`, `certificate is self-signed`, `certificate's issuer is unknown`, `certificate is not valid yet`.
    """
    if code in _UNKNOWN_ISSUER:
        return "certificate's issuer is unknown"
    return _FAULTS.get(code) or f"certificate is not trusted: {message}"


def _context() -> ssl.SSLContext:
    """What secures connections as browsers do: the system's certificates, and also the ciphers of older servers.

    Python's own choice leaves out what browsers still accept, so that healthy pages would seem out of reach: key
    exchange by RSA, servers that do not know safe renegotiation, and certificates that break a rule nobody minds.
    """
    import ssl

    context = ssl.create_default_context()
    context.set_ciphers("DEFAULT:@SECLEVEL=1")
    context.set_alpn_protocols(["http/1.1"])
    context.hostname_checks_common_name = False
    # OP_LEGACY_SERVER_CONNECT and VERIFY_X509_STRICT, for which older releases of Python have no name.
    context.options |= 0x4
    context.verify_flags &= ~ssl.VerifyFlags(0x20)
    return context


def _connected(address: Address, numeric: Sequence[str], deadline: Deadline) -> socket.socket:
    trouble: Exception = OSError()
    for at, one in enumerate(numeric):
        family = socket.AF_INET6 if ":" in one else socket.AF_INET
        # An address that swallows everything must leave some time for the others.
        try:
            return _connected_to(family, (one, address.port), deadline.left() / (len(numeric) - at))
        except OSError as error:
            # That this machine has no IPv6, say, tells less than what the host itself did.
            if isinstance(error, _TELLING) or not isinstance(trouble, _TELLING):
                trouble = error
    raise _no_connection(address, trouble)


def _connected_to(family: int, end: tuple[str, int], seconds: float) -> socket.socket:
    connecting = socket.socket(family, socket.SOCK_STREAM)
    try:
        connecting.settimeout(seconds)
        connecting.connect(end)
    except OSError:
        connecting.close()
        raise
    return connecting


def _no_connection(address: Address, error: Exception) -> NoAnswer:
    if isinstance(error, ConnectionRefusedError):
        return NoAnswer("refused", f"{address.site} refuses connections")
    if isinstance(error, TimeoutError):
        return NoAnswer("timeout", f"{address.site} did not accept a connection in time")
    return NoAnswer("unreachable", f"there is no way to {address.site}")

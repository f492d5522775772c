"""Tokens that nobody was given, made up by chance: each by another way to forge one, or to make one of another."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import random
import time
import uuid
from dataclasses import dataclass
from typing import Any, Dict, List

Chance = random.Random

ALGORITHM = "HS256"
_HASHES = {"HS256": hashlib.sha256, "HS384": hashlib.sha384, "HS512": hashlib.sha512}
_UNSIGNED = ("none", "None", "NONE", "nOnE", "", "HS256 ", "hs256", "RS256", "ES256", "PS512", "EdDSA", "dir", "A128KW")


@dataclass(frozen=True)
class Forger:
    """Knows tokens of others, though not how to make one; `secret` is known to those ways alone that try what claims are taken."""

    chance: Chance
    genuine: List[str]
    secret: str

    def token(self) -> str:
        """One that is neither in `genuine` nor another spelling of one."""
        ways = (
            self._with_another_secret,
            self._without_a_signature,
            self._with_another_algorithm,
            self._with_a_key_of_its_own,
            self._with_other_claims_under_an_old_signature,
            self._mixed,
            self._cut,
            self._padded,
            self._flipped,
            self._run_out,
            self._for_another,
            self._of_no_sender,
            self._of_characters,
        )
        return self.chance.choice(ways)()

    def _with_another_secret(self) -> str:
        near = (self.secret[:-1], self.secret + " ", self.secret.swapcase(), self.secret[::-1], "", "secret", "\0", self._characters(64))
        return _signed(_claims(), self.chance.choice(near))

    def _without_a_signature(self) -> str:
        header = {"alg": self.chance.choice(_UNSIGNED), "typ": "JWT"}
        return f"{_part(header)}.{_part(_claims())}.{self.chance.choice(('', self._stolen()[2], _encoded(b'0' * 32)))}"

    def _with_another_algorithm(self) -> str:
        named, used = self.chance.sample(sorted(_HASHES), 2)
        return self.chance.choice(
            (
                _signed(_claims(), self.secret, named, used),
                _signed(_claims(), self.secret, self.chance.choice(("HS384", "HS512"))),
            )
        )

    def _with_a_key_of_its_own(self) -> str:
        key = self._characters(32)
        own = {"kty": "oct", "k": _encoded(key.encode()), "alg": ALGORITHM}
        place = f"https://{key[:8]}.example/keys"
        headers: List[Dict[str, Any]] = [
            {"jwk": own},
            {"jku": place},
            {"x5u": place},
            {"x5c": [key]},
            {"kid": "../../../../dev/null"},
            {"kid": "' UNION SELECT 'a"},
            {"kid": key, "crit": ["kid"]},
            {"b64": False, "crit": ["b64"]},
            {"zip": "DEF"},
        ]
        return _signed(_claims(), self.chance.choice((key, "", "a")), **self.chance.choice(headers))

    def _with_other_claims_under_an_old_signature(self) -> str:
        header, claims, signature = self._stolen()
        changed = {**json.loads(_decoded(claims)), **self.chance.choice(({"sub": _sender()}, {"exp": 2**33}, {"admin": True}))}
        return ".".join((header, _part(changed), signature))

    def _mixed(self) -> str:
        (first, claims, signature), other = self._stolen(), _signed(_claims(), self._characters(40)).split(".")
        mixed = [(claims, first, signature), (first, other[1], signature), (first, claims, other[2]), (other[0], other[1], signature)]
        mixed += [(signature, claims, first), (first, signature, claims), (first, claims, signature, signature), (first, claims), (claims,)]
        return ".".join(self.chance.choice(mixed))

    def _cut(self) -> str:
        token = ".".join(self._stolen())
        end = self.chance.randrange(len(token) - 2)
        return self.chance.choice((token[:end], token[len(token) - end :], token[:end] + token[end + 2 :]))

    def _padded(self) -> str:
        parts = list(self._stolen())
        more = self.chance.choice(("=", "==", "!", "%00", ".", " a", "\u200b", "é", "A" * self.chance.choice((4, 400, 6_000))))
        place = self.chance.randrange(3)
        parts[place] = self.chance.choice((parts[place] + more, more + parts[place]))
        return ".".join(parts)

    def _flipped(self) -> str:
        parts = list(self._stolen())
        place = self.chance.randrange(3)
        held = bytearray(_decoded(parts[place]))
        held[self.chance.randrange(len(held))] ^= 1 << self.chance.randrange(8)
        parts[place] = _encoded(bytes(held))
        return ".".join(parts)

    def _run_out(self) -> str:
        past = (0, -1, 1, int(time.time()) - self.chance.randrange(1, 10**8), 0.5, str(2**33), None, True, [2**33], {}, "", "tomorrow")
        return _signed({**_claims(), "exp": self.chance.choice(past)}, self.secret)

    def _for_another(self) -> str:
        others = ("waypoint", "waypoint-web2", "WAYPOINT-WEB", "", None, [], ["waypoint-slack"], {"aud": "waypoint-web"}, 7)
        return _signed({**_claims(), "aud": self.chance.choice(others)}, self.secret)

    def _of_no_sender(self) -> str:
        sender = _sender()
        none = (
            sender.upper(),
            sender[:-1],
            f"{sender}0",
            f"{sender}\n",
            f" {sender}",
            sender[4:],
            "ann",
            "",
            None,
            7,
            [sender],
            {"sub": sender},
        )
        return _signed({**_claims(), "sub": self.chance.choice(none)}, self.secret)

    def _of_characters(self) -> str:
        return self._characters(self.chance.choice((1, 10, 200, 5_000)))

    def _stolen(self) -> List[str]:
        return self.chance.choice(self.genuine).split(".")

    def _characters(self, count: int) -> str:
        return "".join(self.chance.choices("abcXYZ019-_.=é🎓\u202e", k=count))


def _claims() -> Dict[str, Any]:
    return {"sub": _sender(), "aud": "waypoint-web", "exp": 2**33}


def _sender() -> str:
    return f"web-{uuid.uuid4().hex}"


def _signed(claims: Dict[str, Any], secret: str, named: str = ALGORITHM, used: str = "", **header: Any) -> str:
    """A token as the attacker's own code makes it, which signs with anything. It is said to be signed by `named`."""
    said = f"{_part({'alg': named, 'typ': 'JWT', **header})}.{_part(claims)}"
    return f"{said}.{_encoded(hmac.new(secret.encode(), said.encode(), _HASHES[used or named]).digest())}"


def _part(value: Dict[str, Any]) -> str:
    return _encoded(json.dumps(value).encode())


def _encoded(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def _decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))

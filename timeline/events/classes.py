"""Classes of events that news tells again in other words: الهجوم … الاعتداء … القصف."""

from __future__ import annotations

RETOLD = frozenset(
    {
        "attack",
        "battle",
        "arrest",
        "kill",
        "die",
        "meet",
        "visit",
        "accident",
        "disaster",
        "election",
        "agreement",
        "protest",
        "negotiate",
        "sport",
        "trial",
        "rescue",
        "crime",
        "leave-office",
        "communicate",
        "ceremony",
        "weather",
        "release",
    }
)

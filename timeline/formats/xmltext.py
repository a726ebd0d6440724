"""Text that may stand in an XML 1.0 document."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """`text` for element content; characters that XML 1.0 forbids are dropped."""
    return escape(_FORBIDDEN.sub("", text))


def xml_attribute(text: str) -> str:
    """`text` as a quoted attribute value; characters that XML 1.0 forbids are dropped."""
    return quoteattr(_FORBIDDEN.sub("", text))

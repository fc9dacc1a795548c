r"""Chinese official news reports into data.

>>> import baodao
>>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。")
>>> record["title"]
'市政府召开常务会议'

``extract`` gives one report's record, ``extract_many`` those of any number, ``read`` finds reports in files,
folders and archives, and ``Extractor`` keeps settings. ``baodao.types`` names every key of a record.
"""

import os as _os

from baodao import _baodao
from baodao._baodao import (
    FIELDS,
    ArrowRecords,
    ArrowSchema,
    DecodeError,
    Error,
    Extractor,
    InputError,
    Lexicon,
    LexiconError,
    LimitError,
    Records,
    __version__,
    arrow_schema,
    extract,
    extract_arrow,
    extract_file,
    extract_many,
)

TYPE_CHECKING = False  # that of typing, which takes longer to import than all the rest
if TYPE_CHECKING:
    from pathlib import Path

    from baodao import types
    from baodao.containers.limits import Limits
    from baodao.copies import align, duplicates, formulas, resemblance, signature
    from baodao.display import Shown, compare, show
    from baodao.evaluation import Evaluation, evaluate
    from baodao.exchange import from_brat, from_doccano, from_label_studio, to_brat, to_doccano, to_label_studio
    from baodao.filters import search
    from baodao.linked_events import events
    from baodao.overview import Summary, summary
    from baodao.persons import people
    from baodao.site import browse
    from baodao.sources import Source, read
    from baodao.tables import Tables, to_pandas
    from baodao.uncertainty import doubts

__all__ = [
    "FIELDS",
    "ArrowRecords",
    "ArrowSchema",
    "DecodeError",
    "Error",
    "Evaluation",
    "Extractor",
    "InputError",
    "Lexicon",
    "LexiconError",
    "LimitError",
    "Limits",
    "Records",
    "Shown",
    "Source",
    "Summary",
    "Tables",
    "__version__",
    "align",
    "arrow_schema",
    "browse",
    "compare",
    "corpus",
    "doubts",
    "duplicates",
    "evaluate",
    "events",
    "extract",
    "extract_arrow",
    "extract_file",
    "extract_many",
    "formulas",
    "from_brat",
    "from_doccano",
    "from_label_studio",
    "people",
    "read",
    "resemblance",
    "samples",
    "search",
    "show",
    "signature",
    "summary",
    "to_brat",
    "to_doccano",
    "to_label_studio",
    "to_pandas",
    "types",
]

_ON_USE = {
    "Evaluation": "baodao.evaluation",
    "Limits": "baodao.containers.limits",
    "Shown": "baodao.display",
    "Source": "baodao.sources",
    "Summary": "baodao.overview",
    "Tables": "baodao.tables",
    "align": "baodao.copies",
    "browse": "baodao.site",
    "compare": "baodao.display",
    "doubts": "baodao.uncertainty",
    "duplicates": "baodao.copies",
    "evaluate": "baodao.evaluation",
    "events": "baodao.linked_events",
    "formulas": "baodao.copies",
    "from_brat": "baodao.exchange",
    "from_doccano": "baodao.exchange",
    "from_label_studio": "baodao.exchange",
    "people": "baodao.persons",
    "read": "baodao.sources",
    "resemblance": "baodao.copies",
    "search": "baodao.filters",
    "show": "baodao.display",
    "signature": "baodao.copies",
    "summary": "baodao.overview",
    "to_brat": "baodao.exchange",
    "to_doccano": "baodao.exchange",
    "to_label_studio": "baodao.exchange",
    "to_pandas": "baodao.tables",
    "types": "baodao.types",
}
"""Names that are imported when they are first used, and from where."""

if hasattr(_os, "register_at_fork"):
    _os.register_at_fork(
        before=_baodao._before_fork,  # noqa: SLF001 - made for this line
        after_in_parent=_baodao._after_fork_in_parent,  # noqa: SLF001
        after_in_child=_baodao._after_fork_in_child,  # noqa: SLF001
    )


def __getattr__(name: str) -> object:
    from importlib import import_module  # noqa: PLC0415 - for what is imported on use

    if name not in _ON_USE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(_ON_USE[name])
    value: object = module if name == "types" else getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_ON_USE} - {"TYPE_CHECKING"})


def samples() -> "Path":
    """Name the folder of the reports that ship with the library: invented people, true genre.

    >>> import baodao
    >>> len(list(baodao.read(baodao.samples()))) >= 12
    True
    """
    from pathlib import Path  # noqa: PLC0415 - not before it is needed

    return Path(__file__).parent / "samples"


def corpus() -> "Path":
    """Name the folder of 200 short reports of five years that ship with the library to try analyses on.

    Their people are invented; they come from a generator, `tools/corpus`, so that all that is true of them is known.

    >>> import baodao
    >>> len(list(baodao.read(baodao.corpus())))
    200
    """
    from pathlib import Path  # noqa: PLC0415 - not before it is needed

    return Path(__file__).parent / "corpus"

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from os import PathLike
from types import TracebackType
from typing import Any, Final, Literal, Self, TypeAlias, final, overload, type_check_only

from baodao.learning import Proposal
from baodao.sources import Source
from baodao.types import Action, Failed, Rank, Record

_Page: TypeAlias = str | bytes | bytearray | memoryview
_Data: TypeAlias = _Page | Sequence[_Page]
_Item: TypeAlias = _Data | PathLike[str] | Source
_Rows: TypeAlias = str | PathLike[str] | Iterable[str | Sequence[str] | Mapping[str, str | None]]
_OnError: TypeAlias = Literal["record", "raise", "skip"]
_Signature: TypeAlias = tuple[list[int], bytes, list[int]]
_Known: TypeAlias = tuple[str | None, str | None, str | None]
_Compared: TypeAlias = tuple[bytes, Sequence[int], str | None]
_Relation: TypeAlias = Literal["copy", "excerpt"]
_Stretch: TypeAlias = tuple[int, int]
_Kind: TypeAlias = Literal["same", "reworded", "added", "removed"]
_Key: TypeAlias = tuple[str, str, str, list[str]]
_Dict: TypeAlias = tuple[str, str, str | None, list[_Key]]
_Words: TypeAlias = tuple[str, str, list[tuple[str, str]]]
_Reason: TypeAlias = Literal["credited", "earliest", "most-complete", "outside"]
_Cluster: TypeAlias = tuple[
    int, list[tuple[int, float, float, _Relation]], tuple[int | None, _Reason, str | None] | None
]
_Turn: TypeAlias = tuple[int, Action, str | None]
_Spell: TypeAlias = tuple[
    str, str | None, str | None, Rank | None, str | None, str | None, int, _Turn | None, _Turn | None
]
_Person: TypeAlias = tuple[str, str, list[tuple[int, int]], list[_Spell], list[str], list[tuple[int, int]]]

__all__ = [
    "FIELDS",
    "_LIMITS",
    "ArrowRecords",
    "ArrowSchema",
    "DecodeError",
    "Error",
    "Extractor",
    "InputError",
    "Lexicon",
    "LexiconError",
    "LimitError",
    "Records",
    "_Gathering",
    "_Linkage",
    "__version__",
    "_after_fork_in_child",
    "_after_fork_in_parent",
    "_align",
    "_anchors",
    "_before_fork",
    "_check_items",
    "_described",
    "_duplicates",
    "_formulas",
    "_linked_clusters",
    "_linked_persons",
    "_name_facts",
    "_names_seen",
    "_person_rows",
    "_related",
    "_reports_seen",
    "_resemblance",
    "_restore_lexicon",
    "_signature",
    "arrow_schema",
    "extract",
    "extract_arrow",
    "extract_file",
    "extract_many",
]

__version__: str
FIELDS: Final[tuple[str, ...]]
_LIMITS: Final[dict[str, int]]

class Error(Exception): ...
class InputError(Error): ...
class DecodeError(Error): ...
class LimitError(Error): ...
class LexiconError(Error): ...

@final
class _Linkage:
    def __new__(cls) -> Self: ...
    def add(self, records: Sequence[Record | None]) -> None: ...
    def persons(self) -> list[_Person]: ...

def _reports_seen(records: Sequence[Any]) -> list[str]: ...
def _names_seen(seen: Sequence[str]) -> list[tuple[int, bool | None, list[int]]]: ...
def _name_facts(
    reports: int, names: Sequence[tuple[int, int, int, int]], buckets: Sequence[Sequence[int]]
) -> bytes: ...
def _person_rows(facts: bytes, reports: Sequence[tuple[int, str]]) -> list[tuple[int, int, str]]: ...
def _linked_persons(facts: bytes, rows: Sequence[str]) -> list[tuple[_Person, list[int]]]: ...

@final
class _Gathering:
    def __new__(cls) -> Self: ...
    def add(self, records: Sequence[Record | None]) -> None: ...
    def events(self) -> list[str]: ...

@final
class Lexicon:
    @staticmethod
    def default() -> Lexicon: ...
    def extend(
        self,
        *,
        posts: _Rows | None = None,
        people: _Rows | None = None,
        formulations: _Rows | None = None,
        places: _Rows | None = None,
    ) -> Lexicon: ...
    def learn(self, corrections: Iterable[Mapping[str, Any]]) -> list[Proposal]: ...

@final
class Extractor:
    def __new__(
        cls,
        *,
        region: str | None = None,
        lexicon: Lexicon | None = None,
        fields: Iterable[str] | None = None,
        explain: bool = False,
        max_bytes: int = 33554432,
        timeout: float | None = 10.0,
    ) -> Self: ...
    @property
    def region(self) -> str | None: ...
    @property
    def fields(self) -> list[str]: ...
    @property
    def explain(self) -> bool: ...
    @property
    def max_bytes(self) -> int: ...
    @property
    def timeout(self) -> float | None: ...
    @overload
    def extract(
        self,
        data: _Data,
        *,
        id: str | None = None,
        title: str | None = None,
        published: str | date | None = None,
        region: str | None = None,
        encoding: str | None = None,
        split: Literal[False] = False,
    ) -> Record: ...
    @overload
    def extract(
        self,
        data: _Data,
        *,
        id: str | None = None,
        title: str | None = None,
        published: str | date | None = None,
        region: str | None = None,
        encoding: str | None = None,
        split: Literal[True],
    ) -> list[Record]: ...
    @overload
    def extract(
        self,
        data: _Data,
        *,
        id: str | None = None,
        title: str | None = None,
        published: str | date | None = None,
        region: str | None = None,
        encoding: str | None = None,
        split: bool,
    ) -> Record | list[Record]: ...
    @overload
    def extract_file(
        self,
        path: str | PathLike[str],
        *,
        id: str | None = None,
        title: str | None = None,
        published: str | date | None = None,
        region: str | None = None,
        split: Literal[False] = False,
    ) -> Record: ...
    @overload
    def extract_file(
        self,
        path: str | PathLike[str],
        *,
        id: str | None = None,
        title: str | None = None,
        published: str | date | None = None,
        region: str | None = None,
        split: Literal[True],
    ) -> list[Record]: ...
    @overload
    def extract_file(
        self,
        path: str | PathLike[str],
        *,
        id: str | None = None,
        title: str | None = None,
        published: str | date | None = None,
        region: str | None = None,
        split: bool,
    ) -> Record | list[Record]: ...
    def extract_many(
        self,
        sources: Iterable[_Item],
        *,
        threads: int | None = None,
        ordered: bool = True,
        on_error: _OnError = "record",
        progress: bool = False,
        split: bool = False,
    ) -> Records: ...
    def extract_arrow(
        self,
        sources: Iterable[_Item],
        *,
        batch_size: int = 1024,
        threads: int | None = None,
        ordered: bool = True,
        on_error: _OnError = "record",
        split: bool = False,
    ) -> ArrowRecords: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Records(Iterator[Record | Failed]):
    @property
    def source(self) -> int | None: ...
    def __iter__(self) -> Self: ...
    def __next__(self) -> Record | Failed: ...
    def line(self) -> bytes | Failed | None: ...
    def batches(self, rows: int = 1024) -> Iterator[Batch]: ...
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None: ...

@final
@type_check_only
class Batch:
    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]: ...
    @property
    def sources(self) -> list[int]: ...

@final
class ArrowRecords:
    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...
    def __arrow_c_schema__(self) -> object: ...
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None: ...

@final
class ArrowSchema:
    def __arrow_c_schema__(self) -> object: ...

def arrow_schema() -> ArrowSchema: ...
@overload
def extract(
    data: _Data,
    *,
    id: str | None = None,
    title: str | None = None,
    published: str | date | None = None,
    region: str | None = None,
    encoding: str | None = None,
    explain: bool = False,
    split: Literal[False] = False,
) -> Record: ...
@overload
def extract(
    data: _Data,
    *,
    id: str | None = None,
    title: str | None = None,
    published: str | date | None = None,
    region: str | None = None,
    encoding: str | None = None,
    explain: bool = False,
    split: Literal[True],
) -> list[Record]: ...
@overload
def extract(
    data: _Data,
    *,
    id: str | None = None,
    title: str | None = None,
    published: str | date | None = None,
    region: str | None = None,
    encoding: str | None = None,
    explain: bool = False,
    split: bool,
) -> Record | list[Record]: ...
def extract_arrow(
    sources: Iterable[_Item],
    *,
    batch_size: int = 1024,
    threads: int | None = None,
    ordered: bool = True,
    on_error: _OnError = "record",
    explain: bool = False,
    split: bool = False,
) -> ArrowRecords: ...
@overload
def extract_file(
    path: str | PathLike[str],
    *,
    id: str | None = None,
    title: str | None = None,
    published: str | date | None = None,
    region: str | None = None,
    explain: bool = False,
    split: Literal[False] = False,
) -> Record: ...
@overload
def extract_file(
    path: str | PathLike[str],
    *,
    id: str | None = None,
    title: str | None = None,
    published: str | date | None = None,
    region: str | None = None,
    explain: bool = False,
    split: Literal[True],
) -> list[Record]: ...
@overload
def extract_file(
    path: str | PathLike[str],
    *,
    id: str | None = None,
    title: str | None = None,
    published: str | date | None = None,
    region: str | None = None,
    explain: bool = False,
    split: bool,
) -> Record | list[Record]: ...
def extract_many(
    sources: Iterable[_Item],
    *,
    threads: int | None = None,
    ordered: bool = True,
    on_error: _OnError = "record",
    progress: bool = False,
    explain: bool = False,
    split: bool = False,
) -> Records: ...
def _described() -> tuple[list[_Dict], list[_Words]]: ...
def _restore_lexicon(rows: list[tuple[str, list[str]]]) -> Lexicon: ...
def _before_fork() -> None: ...
def _after_fork_in_parent() -> None: ...
def _after_fork_in_child() -> None: ...
def _check_items(items: object) -> None: ...
def _signature(text: str) -> _Signature: ...
def _formulas(items: Iterable[str | _Signature], known: Sequence[_Known]) -> bytes: ...
def _resemblance(a: _Signature, b: _Signature, formulas: bytes | None) -> tuple[float, float]: ...
def _duplicates(
    items: Iterable[str | _Signature],
    known: Sequence[_Known],
    threshold: float,
    within_days: int | None,
    formulas: bytes | None,
) -> list[_Cluster]: ...
def _linked_clusters(
    items: Iterable[_Signature],
    known: Sequence[_Known],
    groups: Sequence[int],
    wholes: Sequence[tuple[int, int]],
    threshold: float,
    within_days: int | None,
    formulas: bytes,
) -> list[_Cluster]: ...
def _related(
    pairs: Sequence[tuple[_Compared, _Compared]],
    excerpts: bool,
    threshold: float,
    within_days: int | None,
    formulas: bytes,
) -> list[bool]: ...
def _anchors(sketches: Sequence[bytes], formulas: bytes) -> list[tuple[int, list[int]]]: ...
def _align(
    a: str, b: str
) -> list[tuple[_Kind, bool, _Stretch | None, _Stretch | None, list[tuple[_Stretch, _Stretch]]]]: ...

"""Records in the forms of annotation tools, and back: Label Studio, doccano, brat."""

from baodao.exchange.brat import from_brat, to_brat
from baodao.exchange.doccano import from_doccano, to_doccano
from baodao.exchange.label_studio import from_label_studio, label_studio_config, to_label_studio

__all__ = [
    "from_brat",
    "from_doccano",
    "from_label_studio",
    "label_studio_config",
    "to_brat",
    "to_doccano",
    "to_label_studio",
]

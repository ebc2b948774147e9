"""Who may look into a file that proves something, and how the reading is audited."""

from resolvers.evidence.unmasking import Unmasked, unmask
from resolvers.evidence.viewing import EvidenceAltered, evidence_address, read_evidence

__all__ = ["EvidenceAltered", "Unmasked", "evidence_address", "read_evidence", "unmask"]

"""Who may look into a file that proves something, and how the reading is audited."""

from resolvers.evidence.viewing import EvidenceAltered, evidence_address, read_evidence

__all__ = ["EvidenceAltered", "evidence_address", "read_evidence"]

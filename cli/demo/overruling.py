"""Registers that deny an applicant, or say nothing at all (Art 8)."""

from cli.demo.applying import Case, apply
from cli.demo.deciding import decide_by_eye
from cli.demo.stage import Stage
from rules.vocabulary import Outcome

WHY = "登记机关换发证照后记录尚未更新，与证照原件和登记机关的书面答复核对一致。"


async def apply_denied(stage: Stage, case: Case) -> None:
    stage.desk.registers.otherwise[case.applicant.document] = Outcome.MISMATCH
    await apply(stage, case)


async def apply_unanswered(stage: Stage, case: Case) -> None:
    """The register is down from here to the end of the story."""
    stage.desk.registers.otherwise[case.applicant.document] = Outcome.PROVIDER_DOWN
    await apply(stage, case)


async def propose_approval(stage: Stage, case: Case) -> None:
    """One person overrules the register: another has to say the same."""
    await decide_by_eye(stage, case, overrules=WHY)

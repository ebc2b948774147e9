"""The operations that the demo sends, as a front end would."""

_OBJECTIONS = "objections { code path message }"
_CASE = f"""
  application {{
    reference account {{ number credentials {{ reference }} markers {{ type }} }}
  }}
  {_OBJECTIONS}
"""


def _of_case(mutation: str) -> str:
    kind = mutation[0].upper() + mutation[1:]
    return f"mutation {kind}($input: {kind}Input!) {{ {mutation}(input: $input) {{ {_CASE} }} }}"


REGISTER = _of_case("registerAccount")
CONFIRM = _of_case("confirmPhone")
_SHOWN = 'evidence { reference kind address(reason: "核对证明材料") { url } }'
CLAIM = f"""
mutation ClaimReview($input: ClaimReviewInput!) {{
  claimReview(input: $input) {{
    application {{
      reference {_SHOWN}
      account {{ number credentials {{ reference {_SHOWN} }} markers {{ type }} }}
    }}
    {_OBJECTIONS}
  }}
}}"""
DECIDE = _of_case("decideRegistration")
UPDATE = _of_case("updateApplication")
RESUBMIT = _of_case("resubmitRegistration")
WITHDRAW = _of_case("withdrawApplication")

END_MARKER = f"""
mutation EndMarker($input: EndMarkerInput!) {{
  endMarker(input: $input) {{ disclosure {{ number }} {_OBJECTIONS} }}
}}"""
ERASE = f"""
mutation Erase($input: ErasePersonalDataInput!) {{
  erasePersonalData(input: $input) {{ erased {_OBJECTIONS} }}
}}"""
RESTORE_MARKER = f"""
mutation RestoreMarker($input: RestoreMarkerInput!) {{
  restoreMarker(input: $input) {{ disclosure {{ number }} {_OBJECTIONS} }}
}}"""
NAME_RESPONSIBLE = f"""
mutation NameResponsible($input: NameResponsiblePersonInput!) {{
  nameResponsiblePerson(input: $input) {{ application {{ reference }} {_OBJECTIONS} }}
}}"""
ASSIGN_NAME = f"""
mutation AssignName($input: AssignNameInput!) {{
  assignName(input: $input) {{ assignment {{ state }} {_OBJECTIONS} }}
}}"""


def _of_dispute(mutation: str, asked: str = "reference") -> str:
    kind = mutation[0].upper() + mutation[1:]
    answered = f"{{ dispute {{ {asked} }} {_OBJECTIONS} }}"
    return f"mutation {kind}($input: {kind}Input!) {{ {mutation}(input: $input) {answered} }}"


DISPUTE = _of_dispute("disputeIdentity")
PAY_DISPUTANT = _of_dispute("startDisputePayment")
CONFIRM_SUM = _of_dispute("confirmDisputePayment")
CLAIM_DISPUTE = _of_dispute("claimDispute", _SHOWN)
DECIDE_DISPUTE = _of_dispute("decideDispute")
UPLOAD = f"""
mutation Upload($input: RequestUploadInput!) {{
  requestUpload(input: $input) {{ ticket {{ url }} {_OBJECTIONS} }}
}}"""
REPORT = f"""
mutation Report($input: FileReportInput!) {{
  fileReport(input: $input) {{ receipt {{ receipt state }} {_OBJECTIONS} }}
}}"""
CLAIM_REPORT = f"""
mutation ClaimReport($input: ClaimReportInput!) {{
  claimReport(input: $input) {{ report {{ reference }} {_OBJECTIONS} }}
}}"""
DECIDE_REPORT = f"""
mutation DecideReport($input: DecideReportInput!) {{
  decideReport(input: $input) {{ report {{ reference }} {_OBJECTIONS} }}
}}"""
MARK_READ = f"""
mutation Read($input: MarkNoticeReadInput!) {{
  markNoticeRead(input: $input) {{ notice {{ reference }} {_OBJECTIONS} }}
}}"""
CHECK_QUEUE = """
{ checkQueue(first: 50) { edges { node { reference begunAt } } } }"""
CLAIM_CHECK = f"""
mutation ClaimCheck($input: ClaimCheckInput!) {{
  claimCheck(input: $input) {{
    check {{ reference identity {{ nature }} {_SHOWN} }} {_OBJECTIONS}
  }}
}}"""
DECIDE_CHECK = f"""
mutation DecideCheck($input: DecideCheckInput!) {{
  decideCheck(input: $input) {{ check {{ reference }} {_OBJECTIONS} }}
}}"""
OPEN_FINDINGS = """
{ abuseFindings(filter: {state: OPEN}, first: 1) { edges { node { reference } } } }"""
OWN_CHECKS = """
query OwnChecks($number: String!) {
  myAccount(number: $number) { application { registrationChecks { reference } } }
}"""
APPEALS = """
query Appeals($finding: ID!) {
  abuseFinding(finding: $finding) { members { appeal { reference } } }
}"""
APPEAL = f"""
mutation Appeal($input: AppealAbuseFindingInput!) {{
  appealAbuseFinding(input: $input) {{ application {{ reference }} {_OBJECTIONS} }}
}}"""


def _of_finding(mutation: str) -> str:
    kind = mutation[0].upper() + mutation[1:]
    answered = f"{{ case {{ finding {{ state }} }} {_OBJECTIONS} }}"
    return f"mutation {kind}($input: {kind}Input!) {{ {mutation}(input: $input) {answered} }}"


CONFIRM_FINDING = _of_finding("confirmAbuseFinding")
DISMISS_FINDING = _of_finding("dismissAbuseFinding")
ANSWER_APPEAL = _of_finding("decideAbuseAppeal")
MAILBOX = "{ myNotices { edges { node { reference kind } } } }"


def _rectifying(mutation: str) -> str:
    kind = mutation[0].upper() + mutation[1:]
    answered = f"{{ rectification {{ reference state }} {_OBJECTIONS} }}"
    return f"mutation {kind}($input: {kind}Input!) {{ {mutation}(input: $input) {answered} }}"


ISSUE_RECTIFICATION = _rectifying("issueRectification")
SUBMIT_CORRECTION = _rectifying("submitCorrection")
DECIDE_CORRECTION = _rectifying("decideCorrection")
END_OVERDUE = _rectifying("endOverdueAccount")
REPORTS = """
query Reports($after: String) {
  reportQueue(first: 100, after: $after) {
    edges { node { reference number statement } } pageInfo { hasNextPage endCursor }
  }
}"""

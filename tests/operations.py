"""The operations that many tests use, as a front end would write them."""

CASE = """
  reference state dueOn revision note grounds { code article }
  factors { kind outcome provider note }
  account {
    number name status category
    credentials { reference field state }
    markers { type restsOn endedAt endGround }
    events { kind article note }
  }
"""
OBJECTIONS = "objections { code article path message }"

REGISTER = f"""
mutation Register($input: RegisterAccountInput!) {{
  registerAccount(input: $input) {{ application {{ {CASE} }} {OBJECTIONS} }}
}}"""
UPDATE = f"""
mutation Update($input: UpdateApplicationInput!) {{
  updateApplication(input: $input) {{ application {{ {CASE} }} {OBJECTIONS} }}
}}"""
RESUBMIT = f"""
mutation Resubmit($input: ResubmitRegistrationInput!) {{
  resubmitRegistration(input: $input) {{ application {{ {CASE} }} {OBJECTIONS} }}
}}"""
WITHDRAW = f"""
mutation Withdraw($input: WithdrawApplicationInput!) {{
  withdrawApplication(input: $input) {{ application {{ {CASE} }} {OBJECTIONS} }}
}}"""
RENEW_CREDENTIAL = f"""
mutation Renew($input: RenewCredentialInput!) {{
  renewCredential(input: $input) {{ application {{ {CASE} }} {OBJECTIONS} }}
}}"""
CONFIRM = f"""
mutation Confirm($input: ConfirmPhoneInput!) {{
  confirmPhone(input: $input) {{ application {{ {CASE} }} {OBJECTIONS} }}
}}"""
RESEND = f"""
mutation Resend($input: RequestPhoneCodeInput!) {{
  requestPhoneCode(input: $input) {{ application {{ {CASE} }} {OBJECTIONS} }}
}}"""
CLAIM = f"""
mutation Claim($input: ClaimReviewInput!) {{
  claimReview(input: $input) {{
    application {{ {CASE} otherAccounts {{ number name status }} }} {OBJECTIONS}
  }}
}}"""
SHOWN = 'reference kind address(reason: "核对材料原件") { url }'
PAPERS = f"identity {{ documentKind }} credentials {{ evidence {{ {SHOWN} }} }}"
LOOK = f"""
mutation Look($input: ClaimReviewInput!) {{
  claimReview(input: $input) {{
    application {{ evidence {{ {SHOWN} }} account {{ {PAPERS} }} }}
    {OBJECTIONS}
  }}
}}"""
DECIDE = f"""
mutation Decide($input: DecideRegistrationInput!) {{
  decideRegistration(input: $input) {{ application {{ {CASE} }} {OBJECTIONS} }}
}}"""
END_MARKER = f"""
mutation EndMarker($input: EndMarkerInput!) {{
  endMarker(input: $input) {{
    disclosure {{ number version markers {{ type }} reason {{ kind article }} }} {OBJECTIONS}
  }}
}}"""
RESTORE_MARKER = f"""
mutation RestoreMarker($input: RestoreMarkerInput!) {{
  restoreMarker(input: $input) {{
    disclosure {{ number version markers {{ type on }} reason {{ kind article }} }} {OBJECTIONS}
  }}
}}"""
ERASE = f"""
mutation Erase($input: ErasePersonalDataInput!) {{
  erasePersonalData(input: $input) {{ erased {OBJECTIONS} }}
}}"""
UPLOAD = f"""
mutation Upload($input: RequestUploadInput!) {{
  requestUpload(input: $input) {{ ticket {{ reference url expiresAt }} {OBJECTIONS} }}
}}"""
REPORT = f"""
mutation Report($input: FileReportInput!) {{
  fileReport(input: $input) {{ receipt {{ receipt dueOn dueProvisional state }} {OBJECTIONS} }}
}}"""
HANDLED = """
  reference number reason state statement mergedCount dueOn overdue decision feedback
  evidence { reference kind contentType }
"""
CLAIM_REPORT = f"""
mutation ClaimReport($input: ClaimReportInput!) {{
  claimReport(input: $input) {{ report {{ {HANDLED} }} {OBJECTIONS} }}
}}"""
DECIDE_REPORT = f"""
mutation DecideReport($input: DecideReportInput!) {{
  decideReport(input: $input) {{ report {{ {HANDLED} }} {OBJECTIONS} }}
}}"""
GRANT_EXCEPTION = f"""
mutation Grant($input: GrantQuotaExceptionInput!) {{
  grantQuotaException(input: $input) {{ exception {{ extra until article reason }} {OBJECTIONS} }}
}}"""
SMALL_PAYMENT = f"""
mutation Start($input: StartSmallPaymentInput!) {{
  startSmallPayment(input: $input) {{ application {{ {CASE} }} {OBJECTIONS} }}
}}"""
CONFIRM_PAYMENT = f"""
mutation Enter($input: ConfirmSmallPaymentInput!) {{
  confirmSmallPayment(input: $input) {{ application {{ {CASE} }} {OBJECTIONS} }}
}}"""
DISPUTE = """
  reference state dueOn provenAt decision feedback
  factors { kind outcome note } accounts { number suspended impersonated }
"""


def of_dispute(name: str) -> str:
    """The operation on a dispute of this name, as who filed it sends it."""
    kind = name[0].upper() + name[1:]
    return (
        f"mutation {kind}($input: {kind}Input!) "
        f"{{ {name}(input: $input) {{ dispute {{ {DISPUTE} }} {OBJECTIONS} }} }}"
    )


HANDLED_DISPUTE = """
  reference state documentNumber name phone statement provenAt decision
  factors { kind outcome provider note }
  concerned { number status } stopped { number suspended impersonated }
"""
LOOK_AT_DISPUTE = f"""
mutation LookAtDispute($input: ClaimDisputeInput!) {{
  claimDispute(input: $input) {{ dispute {{ documentKind evidence {{ {SHOWN} }} }} {OBJECTIONS} }}
}}"""
CLAIM_DISPUTE = f"""
mutation ClaimDispute($input: ClaimDisputeInput!) {{
  claimDispute(input: $input) {{ dispute {{ {HANDLED_DISPUTE} }} {OBJECTIONS} }}
}}"""
DECIDE_DISPUTE = f"""
mutation DecideDispute($input: DecideDisputeInput!) {{
  decideDispute(input: $input) {{ dispute {{ {HANDLED_DISPUTE} }} {OBJECTIONS} }}
}}"""
HANDLED_CHECK = """
  reference kind state promisedOn dueOn account { number status }
  identity { operatorName documentNumber } factors { kind outcome note }
"""
CHECK_QUEUE = "{ checkQueue { totalCount edges { node { reference number kind overdue } } } }"
LOOK_AT_CHECK = f"""
mutation LookAtCheck($input: ClaimCheckInput!) {{
  claimCheck(input: $input) {{
    check {{ identity {{ documentKind }} evidence {{ {SHOWN} }} }}
    {OBJECTIONS}
  }}
}}"""
CLAIM_CHECK = f"""
mutation ClaimCheck($input: ClaimCheckInput!) {{
  claimCheck(input: $input) {{ check {{ {HANDLED_CHECK} }} {OBJECTIONS} }}
}}"""
DECIDE_CHECK = f"""
mutation DecideCheck($input: DecideCheckInput!) {{
  decideCheck(input: $input) {{ check {{ {HANDLED_CHECK} }} {OBJECTIONS} }}
}}"""
RECTIFICATION = """
  reference number state article dueOn answerDueOn overdue extendedOn settledNote
  items { number ground field words state text value note evidence { reference kind } }
"""


def _rectifying(mutation: str) -> str:
    kind = mutation[0].upper() + mutation[1:]
    return f"""
mutation {kind}($input: {kind}Input!) {{
  {mutation}(input: $input) {{ rectification {{ {RECTIFICATION} }} {OBJECTIONS} }}
}}"""


ISSUE_RECTIFICATION = _rectifying("issueRectification")
EXTEND_RECTIFICATION = _rectifying("extendRectification")
WITHDRAW_RECTIFICATION = _rectifying("withdrawRectification")
SUBMIT_CORRECTION = _rectifying("submitCorrection")
DECIDE_CORRECTION = _rectifying("decideCorrection")
END_OVERDUE = _rectifying("endOverdueAccount")
NOTICE = "reference number dispute kind title body words grounds at readAt"
MARK_READ = f"""
mutation Read($input: MarkNoticeReadInput!) {{
  markNoticeRead(input: $input) {{ notice {{ {NOTICE} }} {OBJECTIONS} }}
}}"""
RETRY_DELIVERY = f"""
mutation Retry($input: RetryDeliveryInput!) {{
  retryDelivery(input: $input) {{ delivery {{ reference attempts givenUpAt }} {OBJECTIONS} }}
}}"""

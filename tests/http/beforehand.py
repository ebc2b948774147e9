"""What is there before a question is spoiled, and who asks it."""

from itertools import count
from typing import Any

from resolvers.housekeeping import go_round
from rules.vocabulary import Role
from tests import build, operations
from tests.abuse import abusing
from tests.world import World

MANY = 3  # applications of one series: more than the tests' register takes for chance
SERIES = count(1)

# What is there beforehand, as the part of the input that names it.


async def registered(world: World) -> dict[str, Any]:
    return {"number": await world.account(by="alice")}


async def waiting(world: World) -> dict[str, Any]:
    return {"application": (await world.apply(by="alice"))["reference"]}


async def claimed(world: World) -> dict[str, Any]:
    proof = await world.upload("IDENTITY_DOCUMENT")
    filed = await world.apply(by="alice", evidence=[proof])
    await world.claim(filed["reference"], by="bob")
    return {"application": filed["reference"]}


async def renewing(world: World) -> dict[str, Any]:
    filed = await world.apply(by="alice")
    await world.decide(filed["reference"])
    proof = build.credential(await world.upload("CREDENTIAL"))
    return {"application": filed["reference"], "credential": proof}


async def returned(world: World) -> dict[str, Any]:
    filed = await world.apply(by="alice")
    verdict = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充材料"}
    await world.decide(filed["reference"], **verdict)
    return {"application": filed["reference"]}


async def declared(world: World) -> dict[str, Any]:
    return build.application(credentials=await world.qualified(), category="HEALTH")


async def declared_anew(world: World) -> dict[str, Any]:
    return {**build.application(), **await returned(world)}


async def reported(world: World) -> dict[str, Any]:
    return {**await registered(world), "reason": "OTHER_PROHIBITED", "statement": "冒充"}


async def pretended(world: World) -> dict[str, Any]:
    shown = {"name": "山城健康说", "number": "A1999999996", "where": "某应用"}
    return {"shown": shown, "reason": "IMPERSONATION", "statement": "冒称已登记"}


async def report_held(world: World) -> dict[str, Any]:
    await world.do(operations.REPORT, await reported(world))
    found = await world.ask("{reportQueue {edges {node {reference}}}}", by="dora", role=Role.ADMIN)
    held = {"report": found["data"]["reportQueue"]["edges"][0]["node"]["reference"]}
    await world.do(operations.CLAIM_REPORT, held, by="dora", role=Role.ADMIN)
    return held


async def to_correct(world: World) -> dict[str, Any]:
    number = await world.account(by="alice")
    told = {"number": number, "workingDays": 5, "article": "8", **RECTIFIED}
    issued = await world.do(operations.ISSUE_RECTIFICATION, told, by="bob", role=Role.ADMIN)
    return {"rectification": issued["rectification"]["reference"]}


async def disputed(world: World) -> dict[str, Any]:
    subject = build.subject("NATURAL_PERSON")
    await world.account(by="mallory", nature="NATURAL_PERSON", subject=subject)
    told = {**DISPUTED, "document": subject["document"], "phone": build.phone()}
    filed = await world.do(operations.of_dispute("disputeIdentity"), told, by="alice")
    return {"dispute": filed["dispute"]["reference"]}


async def dispute_held(world: World) -> dict[str, Any]:
    held = await disputed(world)
    await world.do(operations.CLAIM_DISPUTE, held, by="bob", role=Role.ADMIN)
    return held


async def checked(world: World) -> dict[str, Any]:
    """An account that a reviewer has to look at again."""
    world.chance.drawn = 0.0
    await world.account(by="alice")
    world.chance.drawn = 0.99
    for later in ({"days": 2}, {"minutes": 2}):
        world.clock.move(**later)
        await go_round(world.register)
    answer = await world.ask(operations.CHECK_QUEUE, by="bob", role=Role.ADMIN)
    return {"check": answer["data"]["checkQueue"]["edges"][0]["node"]["reference"]}


async def check_held(world: World) -> dict[str, Any]:
    held = await checked(world)
    await world.do(operations.CLAIM_CHECK, held, by="bob", role=Role.ADMIN)
    return held


async def used(world: World) -> dict[str, Any]:
    held = await registered(world)
    return {"uses": [{**held, "device": "x", "on": world.clock.now().date().isoformat()}]}


async def series(world: World) -> dict[str, Any]:
    """Names that differ by a counter only, and from those of every other series; the last is the
    caller's.
    """
    stem = abusing.unlike(next(SERIES))
    for serial in range(1, MANY):
        await abusing.person(world, serial, name=f"{stem}{serial:02}")
    return await abusing.person(world, MANY, by="alice", name=f"{stem}{MANY:02}")


async def found(world: World) -> dict[str, Any]:
    await series(world)
    return {"finding": (await abusing.listed(world, state="OPEN"))[0]["reference"]}


async def confirmed(world: World) -> dict[str, Any]:
    filed = await series(world)
    for finding in await abusing.listed(world, state="OPEN"):
        await abusing.confirm(world, finding["reference"])
    check = (await abusing.checks(world, filed, by="alice"))[0]["reference"]
    return {"application": filed["reference"], "check": check}


async def appealed(world: World) -> dict[str, Any]:
    told = await confirmed(world)
    await world.do(abusing.APPEAL, {**told, "statement": "只是巧合"}, by="alice")
    newest = (await abusing.listed(world, state="CONFIRMED"))[0]
    case = (await abusing.read(world, newest["reference"]))["data"]["abuseFinding"]
    return {"appeal": next(one["appeal"]["reference"] for one in case["members"] if one["appeal"])}


async def claimed_case(world: World) -> dict[str, Any]:
    return {"case": (await claimed(world))["application"]}


async def registered_to_name(world: World) -> dict[str, Any]:
    person = {"name": "王五", "documentNumber": "110105194912310021"}
    return {**await registered(world), "responsiblePerson": person}


async def nothing(world: World) -> dict[str, Any]:
    return {}


RECTIFIED = {"items": [{"ground": "DETAILS_INCOMPLETE", "words": "请补充材料"}]}
DISPUTED = {
    "document": {"kind": "RESIDENT_IDENTITY_CARD", "number": "110105194912310021"},
    "name": "张三",
    "phone": "13800001234",
    "statement": "我没有注册过这个账号。",
}
ACCOUNT = "6222020200112233445"
VERDICT = {"decision": "APPROVE", "humanCheck": build.HUMAN_CHECK, "credentialsChecked": ["x"]}
# Who asks, what is there beforehand, what else is given. A second way of asking has a word more.
MUTATIONS: dict[str, tuple[str, Any, dict[str, Any]]] = {
    "registerAccount": ("alice", declared, {}),
    "updateApplication": ("alice", declared_anew, {}),
    "resubmitRegistration": ("alice", returned, {}),
    "withdrawApplication": ("alice", waiting, {}),
    "requestPhoneCode": ("alice", waiting, {}),
    "confirmPhone": ("alice", waiting, {"code": "000000"}),
    "claimReview": ("bob", waiting, {}),
    "decideRegistration": ("bob", claimed, VERDICT),
    "unmask": ("bob", claimed_case, {"field": "PHONE", "reason": "与证件核对"}),
    "nameResponsiblePerson": ("alice", registered_to_name, {}),
    "renewCredential": ("alice", renewing, {}),
    "endMarker": (
        "bob",
        registered,
        {"type": "ENTERPRISE", "ground": "FACTS_CHANGED", "note": "主体已变更"},
    ),
    "assignName": (
        "bob",
        registered,
        {"name": "试用名称", "ground": "REGISTER", "reason": "归还权利人"},
    ),
    "restoreMarker": ("bob", registered, {"type": "ENTERPRISE", "reason": "误终止"}),
    "erasePersonalData": ("bob", registered, {"ground": "NO_LONGER_NEEDED", "reason": "x"}),
    "requestUpload": ("alice", nothing, {"kind": "AVATAR", "size": 100}),
    "fileReport": ("carol", reported, {}),
    "fileReport unregistered": ("carol", pretended, {}),
    "claimReport": ("dora", report_held, {}),
    "startSmallPayment": ("alice", waiting, {"account": ACCOUNT}),
    "confirmSmallPayment": ("alice", waiting, {"amount": "0.12"}),
    "grantQuotaException": (
        "bob",
        registered,
        {"extra": 1, "until": "2027-01-31", "article": "10", "reason": "矩阵账号"},
    ),
    "issueRectification": ("bob", registered, {"workingDays": 5, "article": "8", **RECTIFIED}),
    "extendRectification": ("bob", to_correct, {"workingDays": 3, "reason": "材料在途"}),
    "withdrawRectification": ("bob", to_correct, {"reason": "复核无误"}),
    "submitCorrection": ("alice", to_correct, {"item": 1, "text": "已补充"}),
    "decideCorrection": ("bob", to_correct, {"item": 1, "decision": "ACCEPT", "note": ""}),
    "endOverdueAccount": ("bob", to_correct, {"note": "逾期未改正"}),
    "markNoticeRead": ("alice", nothing, {"notice": "x"}),
    "retryDelivery": ("bob", nothing, {"delivery": "x"}),
    "disputeIdentity": ("alice", nothing, DISPUTED),
    "requestDisputeCode": ("alice", disputed, {}),
    "confirmDisputePhone": ("alice", disputed, {"code": "000000"}),
    "startDisputePayment": ("alice", disputed, {"account": ACCOUNT}),
    "confirmDisputePayment": ("alice", disputed, {"amount": "0.12"}),
    "claimDispute": ("bob", disputed, {}),
    "decideDispute": ("bob", dispute_held, {"decision": "DISMISSED", "feedback": "已核实"}),
    "claimCheck": ("bob", checked, {}),
    "decideCheck": (
        "bob",
        check_held,
        {"outcome": "PASSED", "means": "核对原件", "facts": ["IDENTITY"], "note": "无"},
    ),
    "confirmAbuseFinding": ("bob", found, {"reason": "同一批人员", "spared": []}),
    "dismissAbuseFinding": ("bob", found, {"reason": "各为本人"}),
    "appealAbuseFinding": ("alice", confirmed, {"statement": "只是巧合"}),
    "decideAbuseAppeal": ("bob", appealed, {"decision": "REJECTED", "feedback": "已复核"}),
    "reportAccountUse": ("app", used, {}),
    "decideReport": ("dora", report_held, {"decision": "UPHELD", "feedback": "已处理"}),
}
QUERIES: dict[str, tuple[str | None, Any, dict[str, Any]]] = {
    "disclosure": (None, registered, {"by": {"name": "试用"}}),
    "disclosures": (None, registered, {"filter": {"registeredBetween": {}}}),
    "node": (None, registered, {"id": "x"}),
    "nodes": (None, registered, {"ids": ["x"]}),
    "changes": (None, registered, {"afterSequence": 0}),
    "myAccounts": ("alice", registered, {}),
    "myAccount": ("alice", registered, {}),
    "reviewQueue": ("bob", waiting, {"filter": {}}),
    "reviewCase": ("bob", claimed, {}),
    "report": (None, nothing, {"receipt": "x"}),
    "reportQueue": ("dora", report_held, {"filter": {}}),
    "auditEntries": ("bob", registered, {"reason": "抽查"}),
    "rectificationQueue": ("bob", to_correct, {}),
    "rectification": ("alice", to_correct, {}),
    "myNotices": ("alice", registered, {}),
    "deadLetters": ("bob", nothing, {}),
    "endedMarkers": ("bob", registered, {}),
    "disputeQueue": ("bob", disputed, {}),
    "checkQueue": ("bob", checked, {}),
    "abuseFindings": ("bob", found, {"filter": {}}),
    "abuseFinding": ("bob", found, {}),
    "abuseStatistics": ("bob", found, {}),
    "identityStatistics": (None, registered, {}),
    "checkName": ("alice", registered, {"name": "试用"}),
    "statistics": (None, registered, {}),
    "categories": (None, nothing, {"retired": True}),
}
# Fields with arguments that stand within others.
WITHIN = {
    "asOf": "query($number: String!, $validAt: DateTime, $publishedAt: DateTime) {"
    " disclosure(by: {number: $number}) {"
    " asOf(validAt: $validAt, publishedAt: $publishedAt) { version } } }",
    "diff": "query($number: String!, $from: Int!, $to: Int!) {"
    " disclosure(by: {number: $number}) { diff(from: $from, to: $to) { path } } }",
    "reporter": "query($reason: String!) {"
    " reportQueue { edges { node { reporter(reason: $reason) { contact } } } } }",
    "address": "query($application: ID!, $reason: String!) {"
    " reviewCase(application: $application) { evidence { address(reason: $reason) { url } } } }",
}
INSIDE: dict[str, tuple[str | None, Any, dict[str, Any]]] = {
    "asOf": (None, registered, {}),
    "diff": (None, registered, {"from": 1, "to": 1}),
    "reporter": ("dora", report_held, {"reason": "回访"}),
    "address": ("bob", claimed, {"reason": "核对"}),
}

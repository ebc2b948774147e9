"""申请注册: an operator applies, confirms the phone, changes, resubmits, withdraws (Art 8, 15)."""

import strawberry

from resolvers import registration
from resolvers.housekeeping import consider
from resolvers.review.dossier import own_dossier, own_dossiers
from rules.powers import Power
from rules.vocabulary import Role
from schema.access import Info, field, mutation, public
from schema.nodes import PAGE, After, First, Number, PageInfo, cursor, position, row_id
from schema.registration.accounts import Account
from schema.registration.inputs import (
    ConfirmPhoneInput,
    ConfirmSmallPaymentInput,
    NameResponsiblePersonInput,
    RegisterAccountInput,
    RequestPhoneCodeInput,
    ResubmitRegistrationInput,
    StartSmallPaymentInput,
    UpdateApplicationInput,
    WithdrawApplicationInput,
)
from schema.registration.payloads import (
    ConfirmPhonePayload,
    ConfirmSmallPaymentPayload,
    NameResponsiblePersonPayload,
    RegisterAccountPayload,
    RequestPhoneCodePayload,
    ResubmitRegistrationPayload,
    StartSmallPaymentPayload,
    UpdateApplicationPayload,
    WithdrawApplicationPayload,
)

P = Power.OPERATE_ACCOUNTS


@strawberry.type(description="当前用户, who the caller is to the register.")
class Me:
    login: str | None = public("The caller's login; null for a stranger.")
    roles: list[Role] = public("角色, everyone being PUBLIC.")
    powers: list[Power] = public("权限, what the caller may do.")


@strawberry.type(description="账号列表之一, one of the caller's accounts (Relay).")
class AccountEdge:
    node: Account = field(P, "The account.")
    cursor: str = field(P, "Its place in the list.")


@strawberry.type(description="账号列表, the caller's accounts (Relay).")
class AccountConnection:
    edges: list[AccountEdge] = field(P, "This page.")
    page_info: PageInfo = field(P, "Where it stands among the others.")


@strawberry.type
class RegistrationQuery:
    @public("当前用户, who the caller is and what they may do.")
    def me(self, info: Info) -> Me:
        actor = info.context.actor
        return Me(
            login=actor.login,
            roles=sorted(actor.roles | {Role.PUBLIC}),
            powers=sorted(actor.powers),
        )

    @field(P, "我的账号, the caller's accounts, oldest first.", article="15")
    async def my_accounts(
        self, info: Info, first: First = PAGE, after: After = None
    ) -> AccountConnection:
        place = position(after, row_id)
        last = place[0] if place else 0
        dossiers = await own_dossiers(info.context, first=first + 1, after=last)
        edges = [
            AccountEdge(node=Account.of(dossier), cursor=cursor((str(dossier.account.id),)))
            for dossier in dossiers[:first]
        ]
        info_ = PageInfo.of([e.cursor for e in edges], more=len(dossiers) > first, after=after)
        return AccountConnection(edges=edges, page_info=info_)

    @field(P, "我的一个账号, one of the caller's accounts; null where it is not theirs.")
    async def my_account(self, info: Info, number: Number) -> Account | None:
        dossier = await own_dossier(info.context, number)
        return Account.of(dossier) if dossier else None


@strawberry.type
class RegistrationMutation:
    @mutation(P, "申请注册账号, apply to register an account.", article="15")
    async def register_account(
        self, info: Info, input: RegisterAccountInput
    ) -> RegisterAccountPayload:
        work = registration.register_account(info.context, input.declared())
        return await RegisterAccountPayload.after(info, work)

    @mutation(
        P,
        "修改申请, change what is named, before it is claimed or when it was returned.",
        article="15",
    )
    async def update_application(
        self, info: Info, input: UpdateApplicationInput
    ) -> UpdateApplicationPayload:
        work = registration.update_application(info.context, input.application, input.changes())
        return await UpdateApplicationPayload.after(info, work)

    @mutation(
        P,
        "另行指定负责人, where somebody proved that they do not answer for the account.",
        article="8",
    )
    async def name_responsible_person(
        self, info: Info, input: NameResponsiblePersonInput
    ) -> NameResponsiblePersonPayload:
        person = input.responsible_person.person()
        work = registration.name_responsible_person(info.context, input.number, person, consider)
        return await NameResponsiblePersonPayload.after(info, work)

    @mutation(P, "重新提交, put a returned application back in its place.", article="15")
    async def resubmit_registration(
        self, info: Info, input: ResubmitRegistrationInput
    ) -> ResubmitRegistrationPayload:
        work = registration.resubmit_registration(info.context, input.application)
        return await ResubmitRegistrationPayload.after(info, work)

    @mutation(P, "撤回申请, take an undecided application back.")
    async def withdraw_application(
        self, info: Info, input: WithdrawApplicationInput
    ) -> WithdrawApplicationPayload:
        work = registration.withdraw_application(info.context, input.application)
        return await WithdrawApplicationPayload.after(info, work)

    @mutation(P, "获取验证码, have another code sent to the declared phone.", article="8")
    async def request_phone_code(
        self, info: Info, input: RequestPhoneCodeInput
    ) -> RequestPhoneCodePayload:
        work = registration.request_phone_code(info.context, input.application)
        return await RequestPhoneCodePayload.after(info, work)

    @mutation(P, "验证手机号, confirm the phone by the code that was sent.", article="8")
    async def confirm_phone(self, info: Info, input: ConfirmPhoneInput) -> ConfirmPhonePayload:
        work = registration.confirm_phone(info.context, input.application, input.code)
        return await ConfirmPhonePayload.after(info, work)

    @mutation(P, "小额打款, have a small sum paid into the subject's own account.", article="8")
    async def start_small_payment(
        self, info: Info, input: StartSmallPaymentInput
    ) -> StartSmallPaymentPayload:
        ctx, named = info.context, input.application
        work = registration.start_small_payment(ctx, named, input.account)
        return await StartSmallPaymentPayload.after(info, work)

    @mutation(P, "确认打款金额, confirm the account by the sum that came in.", article="8")
    async def confirm_small_payment(
        self, info: Info, input: ConfirmSmallPaymentInput
    ) -> ConfirmSmallPaymentPayload:
        ctx, named = info.context, input.application
        work = registration.confirm_small_payment(ctx, named, input.amount)
        return await ConfirmSmallPaymentPayload.after(info, work)

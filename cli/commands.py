"""`gongshi serve | migrate | demo | hello | token | schema | simulate-providers`.

Each command imports what it needs when it runs, so that `--help` answers at once.
"""

from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from cli.loading import uncollected
from cli.trouble import Trouble, told
from rules.powers import Power
from rules.vocabulary import Role

main = typer.Typer(
    help="Gongshi 公示: the public-account register that anyone can check.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,  # they may hold keys
)


@main.command()
def migrate() -> None:
    """Bring the database to this version."""
    with told():
        from cli import chosen, database

        settings = chosen.settings()
        settings.data_folder.mkdir(parents=True, exist_ok=True)
        database.migrate(settings)
        typer.echo("The database is up to date.")


@main.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.", max=65_535)] = None,
    workers: Annotated[int, typer.Option(help="Processes.", min=1)] = 1,
) -> None:
    """Serve the register. It stops within seconds of Ctrl+C."""
    with told():
        with uncollected():
            from cli import chosen, serving

        serving.serve(chosen.settings(host=host, port=port), workers=workers)


@main.command()
def demo(
    once: Annotated[
        bool, typer.Option("--once", help="Do nothing where there are accounts already.")
    ] = False,
    size: Annotated[int, typer.Option(help="How many accounts.", min=40, max=5_000)] = 200,
    seed: Annotated[int, typer.Option(help="Another number, other accounts.")] = 7,
) -> None:
    """Fill an empty register with a fictional year, then say how to look at it."""
    with told():
        from cli import chosen
        from cli.demo import command

        settings = chosen.settings()
        command.run(settings, once=once, size=size, seed=seed)
        _hello()


@main.command()
def hello() -> None:
    """Print addresses to look at, and outside production tokens to try."""
    with told():
        _hello()


@main.command()
def token(
    roles: Annotated[
        list[Role], typer.Option("--role", help="What the bearer is.", case_sensitive=False)
    ],
    subject: Annotated[str, typer.Option("--subject", help="Whom it stands for.")],
    hours: Annotated[int, typer.Option(help="How long it is good.", min=1)] = 12,
    scope: Annotated[
        list[Power] | None,
        typer.Option(help="A machine client's powers; makes it one.", case_sensitive=False),
    ] = None,
) -> None:
    """Print a bearer token signed with the register's own key."""
    with told():
        from cli import chosen, issuing
        from gateways.clock import SystemClock

        if not subject.strip():
            raise Trouble("--subject: a token stands for somebody.")
        typer.echo(
            issuing.issuer(chosen.settings()).issue(
                subject,
                roles,
                now=SystemClock().now(),
                lifetime=timedelta(hours=hours),
                scopes=scope or (),
                client=bool(scope),
            )
        )


@main.command()
def protect(
    file: Annotated[Path, typer.Argument(help="CSV: name, owner, bearers, picture.")],
) -> None:
    """Make the names of a file the whole list of protected names.

    `bearers` holds the credit codes of those who may bear the name, with spaces between them;
    `picture`, which may be left out, names a file beside the list that nobody else may show.
    """
    with told():
        from cli import chosen, protecting

        typer.echo(f"{protecting.protect(chosen.settings(), file)} names are protected.")


@main.command()
def schema() -> None:
    """Print the GraphQL schema."""
    from schema.printing import printed

    typer.echo(printed(), nl=False)


@main.command("simulate-providers")
def simulate_providers(
    port: Annotated[
        int, typer.Option(help="The first of four ports, one a provider.", min=1, max=65_532)
    ] = 8100,
    certificate: Annotated[Path | None, typer.Option(help="PEM file, for TLS.")] = None,
    key: Annotated[Path | None, typer.Option(help="PEM file of the certificate's key.")] = None,
) -> None:
    """Play registers, messages and a bank on this machine, for trials. They can misbehave."""
    with told():
        from cli.simulator import command

        command.run(port, certificate, key)


def _hello() -> None:
    from cli import chosen, database, greeting

    settings = chosen.settings()
    database.check(settings)
    typer.echo(greeting.greeting(settings))

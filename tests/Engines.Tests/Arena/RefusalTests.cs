using FsCheck;
using FsCheck.Fluent;
using Shouwen.Engines.Arena;

namespace Shouwen.Engines.Tests.Arena;

public sealed class RefusalTests
{
    [Fact]
    public void Garbage_is_refused_with_a_reason_and_changes_nothing()
    {
        Game[] games = [Play.Start(Workshop.Board, 1), Workshop.Running(Parts.None), Workshop.InPool(Parts.All), Workshop.Working(Parts.All), Bought(), Paused(), Workshop.Running(Parts.All, 400_000), RunSession.Of(Workshop.Board, Workshop.Design, 3)];
        var garbage = from kind in Gen.Choose(0, 255) from seat in Gen.Choose(-3, 12) from target in Number() from a in Number() from b in Number() from form in Gen.Choose(int.MinValue, int.MaxValue) select new Command((CommandKind)kind, seat, target, a, b, form);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(garbage.ToArbitrary(), command => games.All(game => IsRefusedOrDone(game, command))));
    }

    [Fact]
    public void Long_games_of_garbage_between_good_commands_never_break()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var (game, random) = (Workshop.Running(Parts.All, 2_000, Workshop.Lively, seed), new System.Random((int)seed));
            while (game.Phase == GamePhase.Running)
            {
                Play.Advance(game, game.Now + random.Next(800));
                Play.Apply(game, new((CommandKind)random.Next((int)CommandKind.Begin), random.Next(9), random.Next(8), random.Next(-1, 9), random.Next(3), random.Next()));
                game.Forget();
            }

            var result = Assert.Single(game.RoundsOver.ToArray());
            Assert.Equal(Workshop.Lively.Movements, result.Moved + result.Cancelled);
            Assert.InRange(result.Spent, 0, 1000);
        }
    }

    [Fact]
    public void Nobody_gives_the_commands_of_another_role()
    {
        var game = Workshop.Working(Parts.All);
        foreach (var kind in Enum.GetValues<CommandKind>().Where(kind => kind < CommandKind.Begin))
            for (var seat = 0; seat < Workshop.Board.Seats; seat++)
                if (!Allowed.To(game.RoleOf(seat), kind)) Workshop.Refused(Refusal.WrongRole, game, new(kind, seat));
        foreach (var kind in Enum.GetValues<CommandKind>().Where(kind => kind >= CommandKind.Begin)) Workshop.Refused(Refusal.WrongRole, game, new(kind, Workshop.Director));
    }

    [Fact]
    public void Each_reason_is_named()
    {
        var game = Workshop.Working(Parts.Form | Parts.Contact);
        Workshop.Refused(Refusal.UnknownCommand, game, new((CommandKind)200, 0));
        Workshop.Refused(Refusal.UnknownSeat, game, new(CommandKind.Start, Workshop.Newcomer, 0));
        Workshop.Refused(Refusal.UnknownId, game, new(CommandKind.Test, Workshop.Expert, 0, 9));
        Workshop.Refused(Refusal.NotYours, game, new(CommandKind.Test, Workshop.SecondExpert, 0, 0));
        Workshop.Refused(Refusal.WrongStage, game, new(CommandKind.Accept, Workshop.Supplier, 0));
        Workshop.Refused(Refusal.Already, game, new(CommandKind.Report, Workshop.North, 0));
        Workshop.Refused(Refusal.NotYours, game, new(CommandKind.Report, Workshop.South, 0));
        Workshop.Refused(Refusal.NotAgreed, game, new(CommandKind.LookUp, Workshop.Expert, 0));
        Workshop.Refused(Refusal.NotAgreed, game, new(CommandKind.Press, Workshop.North, Workshop.Expert, 0));
        Workshop.Refused(Refusal.NotBetweenRounds, game, new(CommandKind.Sign, Workshop.Director));
        Workshop.Refused(Refusal.OutOfBounds, game, new(CommandKind.SetShare, Workshop.Director, 1, 101));
        Workshop.Done(game, new(CommandKind.Test, Workshop.Expert, 0, 0));
        Workshop.Refused(Refusal.Busy, game, new(CommandKind.Test, Workshop.Expert, 0, 1));
        Workshop.Refused(Refusal.Over, RunSession.Of(Workshop.Board, Workshop.Design, 3), new(CommandKind.Begin, Command.Trainer));
    }

    private static Gen<int> Number() => Gen.OneOf(Gen.Choose(-2, 12), Gen.Elements(int.MinValue, int.MaxValue, 255, 256, 65_536, -1));

    private static bool IsRefusedOrDone(Game game, Command command)
    {
        var before = game.Bytes();
        return Play.Apply(game.Clone(), command) == Refusal.None || (Play.Apply(game, command) != Refusal.None && before.AsSpan().SequenceEqual(game.Bytes()));
    }

    private static Game Bought()
    {
        var game = Workshop.InPool(Parts.Form | Parts.Contact);
        Workshop.Done(game, new(CommandKind.Buy, Workshop.Delivery, 0));
        return game;
    }

    private static Game Paused()
    {
        var game = Workshop.Working(Parts.All);
        Workshop.Done(game, new(CommandKind.Pause, Command.Trainer));
        return game;
    }
}

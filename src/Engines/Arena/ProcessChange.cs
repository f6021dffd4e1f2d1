namespace Shouwen.Engines.Arena;

/// <summary>What is otherwise from a moment on; null is as the team had it. Limits in milliseconds and shares in percent by priority; decay in thousandths; whether bots buy help at all.</summary>
public sealed record ProcessChange(Parts? Parts = null, IReadOnlyList<int>? Limits = null, IReadOnlyList<int>? Shares = null, int? Decay = null, bool? Buys = null)
{
    /// <summary>As it was.</summary>
    public static ProcessChange None { get; } = new();

    /// <summary>Changes a game in the middle of a round, which no command does: whoever has no seat any more leaves their cases to others.</summary>
    internal void Apply(Game game)
    {
        if (Parts is { } parts)
        {
            DirectorActs.Adopt(game, new(CommandKind.Adopt, 0, A: (int)parts));
            if (!game.Has(Arena.Parts.Mirrors)) Array.Clear(game.HasMirror);
            for (var seat = 0; seat < game.Seats.Length; seat++) if (!game.Seats[seat].IsActive) Leave(game, seat);
        }

        Limits?.ToArray().CopyTo(game.Limits, 0);
        Shares?.ToArray().CopyTo(game.Shares, 0);
        game.Decay = Decay ?? game.Decay;
    }

    /// <summary>The same for a round to come: parts that were added or taken away stay so.</summary>
    internal RoundProcess Of(RoundProcess process, Parts before) => process with
    {
        Parts = Parts is { } parts ? (process.Parts | parts) & ~(before & ~parts) : process.Parts,
        Limits = Limits ?? process.Limits,
        Shares = Shares ?? process.Shares,
    };

    private static void Leave(Game game, int seat)
    {
        if (game.Seats[seat] is { IsHelper: true, Case: >= 0 and var helped }) game.Cases[helped].Helper = -1;
        for (var i = 0; i < game.OpenCount; i++)
        {
            ref var @case = ref game.Cases[game.Open[i]];
            if (@case.Holder != seat) continue;
            // What waits for somebody else goes on, in another expert's name; the rest is given anew.
            if (@case.Stage is Stage.Queued or Stage.Working) ExpertActs.GiveBack(game, game.Open[i], -1);
            else if (@case.Stage is Stage.Taken or Stage.Logged) (@case.Stage, @case.Holder) = (Stage.Reported, -1);
            else @case.Holder = ExpertBot.AnyOf(game, 0);
        }

        SeatWork.Free(game, seat);
    }
}

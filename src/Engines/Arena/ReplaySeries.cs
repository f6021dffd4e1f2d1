namespace Shouwen.Engines.Arena;

/// <summary>Tells the course of each round from a game's log: a pure function of scenario, seed and commands.</summary>
public static class ReplaySeries
{
    /// <summary>The rounds that were begun, a row each `step` milliseconds; one that still runs as far as `until`.</summary>
    public static IReadOnlyList<RoundReplay> Of(Board board, ulong seed, IEnumerable<LogEntry> log, int step, int until = int.MaxValue - 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        var course = new Course(Play.Start(board, seed), step);
        foreach (var entry in log) if (!course.Do(entry)) break;
        return course.Stop(until);
    }

    private sealed class Course(Game game, int step)
    {
        private readonly List<RoundReplay> rounds = [];
        private List<ReplayRow> rows = [];
        private List<ReplayMark> marks = [];
        private long next;

        public bool Do(in LogEntry entry)
        {
            PassTo(entry.At);
            if (Play.Apply(game, entry.Command) != Refusal.None) return false;
            Read();
            return true;
        }

        public List<RoundReplay> Stop(int until)
        {
            PassTo(until);
            if (!game.IsOn(game.Round)) return rounds;
            if (rows.Count == 0 || rows[^1].At < game.Now) rows.Add(ReplayRow.Of(game, game.Now));
            rounds.Add(new(game.Round, false, game.Now, rows, marks));
            return rounds;
        }

        /// <summary>A row counts what is done at its moment, so it is written when something later comes.</summary>
        private void PassTo(int at)
        {
            while (game.IsOn(game.Round) && next < at && next < game.RoundEnd && (game.Phase == GamePhase.Running || next <= game.Now))
            {
                Play.Advance(game, (int)next);
                Read();
                rows.Add(ReplayRow.Of(game, (int)next));
                next += step;
            }

            Play.Advance(game, at);
            Read();
        }

        private void Read()
        {
            foreach (ref readonly var happened in game.Events)
            {
                if (happened.Kind == EventKind.RoundBegan) (rows, marks, next) = ([], [], 0);
                if (ReplayMark.Of(game, happened) is { } mark) marks.Add(mark);
                if (happened.Kind != EventKind.RoundEnded) continue;
                rows.Add(ReplayRow.Of(game, happened.At));
                rounds.Add(new(happened.A, true, happened.At, rows, marks));
                (rows, marks) = ([], []);
            }

            game.Forget();
        }
    }
}

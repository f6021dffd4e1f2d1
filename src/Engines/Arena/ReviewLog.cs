namespace Shouwen.Engines.Arena;

/// <summary>Looks back on a game from its log: a pure function of scenario, seed and commands.</summary>
public static class ReviewLog
{
    /// <summary>A review of each round that is over; as far as the log can be played.</summary>
    public static IReadOnlyList<RoundReview> Of(Board board, ulong seed, IEnumerable<LogEntry> log)
    {
        var (game, reviews) = (Play.Start(board, seed), new List<RoundReview>());
        var notes = new ReviewNotes(game);
        void Read()
        {
            foreach (var happened in game.Events)
            {
                notes.Hear(happened);
                if (happened.Kind == EventKind.RoundEnded) reviews.Add(notes.Close());
            }

            game.Forget();
        }

        foreach (var (at, command) in log)
        {
            while (game.NextAt <= at) Step(game.NextAt);
            Step(at);
            notes.Before(command);
            if (Play.Apply(game, command) != Refusal.None) break;
            Read();
        }

        while (game.Phase == GamePhase.Running) Step(game.NextAt);
        return reviews;

        void Step(int at)
        {
            notes.Pass(at);
            Play.Advance(game, at);
            Read();
        }
    }
}

using System.Text.Json;
using Shouwen.App.Arena.Games;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Tests.Arena;

/// <summary>How many conclusions and articles there were to see.</summary>
internal sealed record Shown
{
    public int Conclusions { get; set; }
    public int Articles { get; set; }
}

/// <summary>What the team knew when, from the log played apart from the server.</summary>
internal sealed class Known
{
    private static readonly string[] Revealed = ["cause", "causeName", "solution"];
    private readonly Dictionary<(int Round, int Case), int> concludedAt = [];
    private readonly Dictionary<(string Service, string Cause), (int Round, int At)> writtenAt = [];
    private int round;

    public Known(Board board, ulong seed, IReadOnlyList<LoggedCommand> log)
    {
        Secrets = [.. board.Scenario.Faults.SelectMany(faults => faults.Causes).SelectMany(cause => new[] { $"\"{cause.Code}\"", JsonSerializer.Serialize(cause.Name.En, JsonSerializerOptions.Web), JsonSerializer.Serialize(cause.Name.Zh, JsonSerializerOptions.Web) })];
        var game = Play.Start(board, seed);
        foreach (var one in log)
        {
            Take(game, one.At);
            Assert.Equal(Refusal.None, Play.Apply(game, one.Entry.Command));
        }

        Take(game, int.MaxValue - 1);
    }

    public IReadOnlyList<string> Secrets { get; }

    /// <summary>Reads every message that a line heard, from the first round on.</summary>
    public void Read(Line line, Shown shown)
    {
        round = 0;
        foreach (var (_, text) in line.Heard.Where(message => message.Name is "Picture" or "Change"))
        {
            var left = WithoutWhatIsConcluded(JsonElement.Parse(text), shown);
            Assert.DoesNotContain(Secrets, secret => left.Contains(secret, StringComparison.Ordinal));
        }
    }

    /// <summary>The message less causes and solutions of cases that were concluded by then, and of articles that were written.</summary>
    private string WithoutWhatIsConcluded(JsonElement message, Shown shown)
    {
        var pieces = message.TryGetProperty("pieces", out var all) ? all : message.GetProperty("set");
        var kept = new List<string>();
        var clock = pieces.TryGetProperty("clock", out var at) ? at.GetProperty("now").GetInt32() : int.MaxValue;
        // Between rounds the cases are still those of the one that is over.
        if (pieces.TryGetProperty("game", out var game)) round = game.GetProperty("round").GetInt32() - (game.GetProperty("phase").GetString() == "ready" ? 1 : 0);
        foreach (var piece in pieces.EnumerateObject())
        {
            if (piece.Name == "articles")
            {
                foreach (var article in piece.Value.EnumerateArray()) IsWritten(article, clock);
                shown.Articles += piece.Value.GetArrayLength();
                continue;
            }

            if (!piece.Name.StartsWith("case:", StringComparison.Ordinal))
            {
                kept.Add(piece.Value.GetRawText());
                continue;
            }

            var isTold = piece.Value.GetProperty("cause").ValueKind != JsonValueKind.Null || piece.Value.GetProperty("solution").ValueKind != JsonValueKind.Null;
            if (isTold)
            {
                shown.Conclusions++;
                var number = piece.Value.GetProperty("case").GetInt32();
                Assert.True(concludedAt.TryGetValue((round, number), out var concluded) && concluded <= clock, $"Case {number} of round {round} is told at {clock}, and was concluded {(concludedAt.ContainsKey((round, number)) ? $"at {concluded}" : "never")}.");
            }

            kept.AddRange(piece.Value.EnumerateObject().Where(field => !Revealed.Contains(field.Name)).Select(field => field.Value.GetRawText()));
        }

        if (message.TryGetProperty("scenario", out var scenario)) kept.Add(scenario.GetRawText());
        if (message.TryGetProperty("events", out var events)) kept.Add(events.GetRawText());
        return string.Join('\n', kept);
    }

    private void IsWritten(JsonElement article, int clock)
    {
        var (service, cause) = (article.GetProperty("service").GetString()!, article.GetProperty("cause").GetString()!);
        Assert.True(writtenAt.TryGetValue((service, cause), out var written) && written.CompareTo((round, clock)) <= 0, $"An article on {cause} is told at {clock} of round {round}, before it was written.");
    }

    private void Take(Game game, int at)
    {
        while (game.Phase == GamePhase.Running && game.NextAt <= at) Step(game, game.NextAt);
        Step(game, at);
    }

    private void Step(Game game, int at)
    {
        // A round that ends on the way is still that round to what happened in it.
        var played = game.Round;
        Play.Advance(game, at);
        foreach (var happened in game.Events) if (happened.Kind is EventKind.Concluded) concludedAt.TryAdd((played, happened.Case), happened.At);
        game.Forget();
        foreach (var article in ViewOf.Seat(game, Command.Trainer).Articles) writtenAt.TryAdd((article.Service, article.Cause), (played, game.Now));
    }
}

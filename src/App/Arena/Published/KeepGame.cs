using Shouwen.App.Arena.Debrief;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.Engines.Arena;
using Role = Shouwen.Engines.Arena.Role;

namespace Shouwen.App.Arena.Published;

/// <summary>A game that is over: who played, what was noted, what each round's sheet says.</summary>
public sealed record KeptGame(string Scenario, string Name, string Code, ulong Seed, DateTimeOffset At, string By, IReadOnlyList<(string Name, Role Role)> People, IReadOnlyList<KeptNote> Notes, IReadOnlyList<KeptPdca> Sheets);

public sealed record KeptNote(int Round, TimeSpan At, string Text);

public sealed record KeptPdca(string Plan, string Do, string Check, string Act, string Questions);

/// <summary>Games for other words: the demonstration centre has one, played by bots in people's names.</summary>
public static class KeepGame
{
    /// <summary>Saved with the caller's other changes.</summary>
    public static void Add(Db db, TimeProvider time, int centreId, KeptGame kept)
    {
        var scenario = ShippedScenarios.Get(kept.Scenario);
        var (board, log) = (Board.Of(scenario), new List<LogEntry>());
        var over = RunSession.Of(board, ShippedScenarios.DesignOf(scenario), kept.Seed, log);
        var row = new ArenaGame
        {
            Id = NewId.At(time),
            CentreId = centreId,
            Code = kept.Code,
            Name = kept.Name,
            Scenario = kept.Scenario,
            Digest = board.Digest,
            Minutes = null,
            Speed = 1,
            SeatsDealt = false,
            Seed = unchecked((long)kept.Seed),
            CreatedAt = kept.At,
            By = kept.By,
            State = GameState.Over,
            Phase = over.Phase,
            Round = over.Round,
            Now = over.Now,
            LogCount = log.Count,
        };
        db.Add(row);
        var players = Players(time, row, board, kept).ToList();
        db.AddRange(players);
        db.AddRange(Commands(row, board, log, players.ToDictionary(player => player.Seat!.Value, player => player.Id)));
        db.AddRange(kept.Notes.Select(note => new ArenaNote { Id = NewId.At(time), GameId = row.Id, Round = note.Round, At = (int)note.At.TotalMilliseconds, Text = note.Text, By = kept.By, CreatedAt = kept.At }));
        db.AddRange(kept.Sheets.Select((sheet, round) => new PdcaSheet { GameId = row.Id, Round = round, Plan = sheet.Plan, Do = sheet.Do, Check = sheet.Check, Act = sheet.Act, Questions = sheet.Questions, Version = 1 }));
    }

    /// <summary>The log with the round of each command, which only playing it tells, and whose it was.</summary>
    private static IEnumerable<LoggedCommand> Commands(ArenaGame row, Board board, List<LogEntry> log, Dictionary<int, Guid> players)
    {
        var game = Play.Start(board, row.SeedBits);
        for (var i = 0; i < log.Count; i++)
        {
            Play.Advance(game, log[i].At);
            yield return LoggedCommand.Of(row.Id, i + 1, game.Round, log[i], players.TryGetValue(log[i].Command.Seat, out var player) ? player : null, null);
            Play.Apply(game, log[i].Command);
            game.Forget();
        }
    }

    private static IEnumerable<ArenaPlayer> Players(TimeProvider time, ArenaGame row, Board board, KeptGame kept)
    {
        var taken = new HashSet<int>();
        foreach (var (name, role) in kept.People)
        {
            if (Seats.Free(board, role, taken) is not { } seat) continue;
            taken.Add(seat);
            // Nobody has the token: the game is over.
            yield return new() { Id = NewId.At(time), GameId = row.Id, Name = name, Wants = role, Seat = seat, TokenHash = Access.Published.OpaqueToken.HashOf(Access.Published.OpaqueToken.Create()), JoinedAt = kept.At };
        }
    }
}

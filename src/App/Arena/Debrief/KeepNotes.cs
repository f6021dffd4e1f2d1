using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Debrief;

public sealed record NoteText(string? Text);

/// <param name="At">Milliseconds in the round, as the clock was kept last: at most a second ago.</param>
public sealed record NoteCard(Guid Id, int Round, int At, string Text, string By, DateTimeOffset CreatedAt);

/// <summary>What trainers note while they watch, each bound to its moment.</summary>
internal static class KeepNotes
{
    private const int Most = 500;

    public static async Task<Results<Ok<List<NoteCard>>, ProblemHttpResult>> List(Guid id, Db db, Acting acting, CancellationToken cancel) =>
        await KeepGames.FindAsync(db, acting.CentreId, id, cancel) is null ? KeepGames.NotFound() : TypedResults.Ok(await OfAsync(db, id, cancel));

    public static async Task<Results<Created<NoteCard>, ProblemHttpResult>> Add(Guid id, NoteText form, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await KeepGames.FindAsync(db, acting.CentreId, id, cancel) is not { } game) return KeepGames.NotFound();
        var errors = new FieldErrors();
        var text = errors.Text("text", form.Text?.ReplaceLineEndings(" "), ArenaNote.MaxText);
        if (errors.Any) return errors.Problem();
        if (await db.Set<ArenaNote>().CountAsync(one => one.GameId == id, cancel) >= Most) return Problem.Conflict("arena.tooManyNotes", $"A game has at most {Most} notes.");
        var row = new ArenaNote { Id = NewId.At(time), GameId = id, Round = RoundOf(game), At = game.Now, Text = text, By = acting.Name, CreatedAt = time.GetUtcNow() };
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/arena/games/{id}/notes", Card(row));
    }

    public static async Task<List<NoteCard>> OfAsync(Db db, Guid id, CancellationToken cancel) =>
        (await db.Set<ArenaNote>().AsNoTracking().Where(one => one.GameId == id).OrderBy(one => one.Id).Take(Most).ToListAsync(cancel)).ConvertAll(Card);

    /// <summary>Between rounds people talk of the one that is over, and the clock still stands at its end.</summary>
    private static int RoundOf(ArenaGame game) => game is { Round: > 0, Phase: GamePhase.Ready or GamePhase.Over } ? game.Round - 1 : game.Round;

    private static NoteCard Card(ArenaNote row) => new(row.Id, row.Round, row.At, row.Text, row.By, row.CreatedAt);
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Arena.Debrief;

public sealed record PdcaTexts(string? Plan, string? Do, string? Check, string? Act, string? Questions);

/// <param name="Etag">What a change of it names as If-Match.</param>
public sealed record PdcaForm(string Plan, string Do, string Check, string Act, string Questions, string Etag);

/// <summary>A round's sheet: what was planned, done, seen, and is changed next.</summary>
internal static class KeepPdca
{
    public static async Task<Results<Ok<PdcaForm>, ProblemHttpResult>> Put(Guid id, int round, PdcaTexts form, Db db, GameBoards boards, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await KeepGames.FindAsync(db, acting.CentreId, id, cancel) is not { } game) return KeepGames.NotFound();
        if (boards.Of(game.Scenario, game.Minutes) is not { } made || round < 0 || round >= made.Board.Scenario.Rounds.Count) return NoRound();
        if (ETag.Missing(http) is { } missing) return missing;
        var row = await db.Set<PdcaSheet>().SingleOrDefaultAsync(one => one.GameId == id && one.Round == round, cancel);
        if (!ETag.Matches(http, row?.Version ?? 0)) return Problem.Changed(FormOf(row));
        var errors = new FieldErrors();
        string Text(string field, string? text)
        {
            errors.AddIf(text?.Length > PdcaSheet.MaxText, field, FieldErrors.TooLong);
            return text?.Trim() ?? "";
        }

        var (plan, @do, check, act, questions) = (Text("plan", form.Plan), Text("do", form.Do), Text("check", form.Check), Text("act", form.Act), Text("questions", form.Questions));
        if (errors.Any) return errors.Problem();
        if (row is null) db.Add(row = new() { GameId = id, Round = round });
        (row.Plan, row.Do, row.Check, row.Act, row.Questions) = (plan, @do, check, act, questions);
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Problem.Changed(FormOf(await db.Set<PdcaSheet>().AsNoTracking().SingleOrDefaultAsync(one => one.GameId == id && one.Round == round, cancel)));
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(FormOf(row));
    }

    public static ProblemHttpResult NoRound() => Problem.NotFound("arena.noRound", "The game has no such round.");

    public static PdcaForm FormOf(PdcaSheet? row) => row is null ? new("", "", "", "", "", "\"0\"") : new(row.Plan, row.Do, row.Check, row.Act, row.Questions, $"\"{row.Version}\"");
}

using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;

namespace Shouwen.App.Voice.Waves;

/// <summary>Opens a wave for answers, closes it, or opens it again. Asking for the state it has changes nothing.</summary>
internal static class SetWaveState
{
    public static Task<Results<Ok<WaveForm>, ProblemHttpResult>> Open(string code, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel) =>
        HandleAsync(code, WaveState.Open, db, time, acting, http, cancel);

    public static Task<Results<Ok<WaveForm>, ProblemHttpResult>> Close(string code, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel) =>
        HandleAsync(code, WaveState.Closed, db, time, acting, http, cancel);

    private static async Task<Results<Ok<WaveForm>, ProblemHttpResult>> HandleAsync(
        string code, WaveState state, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredWaves.NotFound(code);
        if (row.State != state)
        {
            if (state == WaveState.Open && !await TidyClosed.EndAsync(db, time, row.Id, cancel)) return Problem.Conflict("voice.closingGoesOn", "Closing this wave has not ended yet: try again in a minute or two.");
            WaveClosing? closing = null;
            await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
            {
                await WaveHold.AloneAsync(db, row.Id, cancel);
                row.State = state;
                row.Link ??= OpaqueToken.Create();
                row.Answers = await StoredWaves.CountAsync(db, row.Id, cancel);
                if (state == WaveState.Closed) closing = TidyClosed.Begin(db, time, row);
                if (await StoredWaves.SaveAsync(db, time, row, cancel) is { } problem) return problem;
                if (state == WaveState.Closed) await KeepPartial.HandleAsync(db, row, await StoredWaves.DefinitionAsync(db, row, cancel), cancel);
                await transaction.CommitAsync(cancel);
            }

            if (closing is not null) await TidyClosed.RunAsync(db, time, closing, cancel);
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(await StoredWaves.FormAsync(db, time, row, cancel));
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Letters;

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
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await WaveHold.AloneAsync(db, row.Id, cancel);
            row.State = state;
            row.Link ??= OpaqueToken.Create();
            row.Answers = await StoredWaves.CountAsync(db, row.Id, cancel);
            if (await StoredWaves.SaveAsync(db, time, row, cancel) is { } problem) return problem;
            if (state == WaveState.Closed) await EndAsync(db, row, cancel);
            await transaction.CommitAsync(cancel);
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(await StoredWaves.FormAsync(db, time, row, cancel));
    }

    private static async Task EndAsync(Db db, Wave wave, CancellationToken cancel)
    {
        await KeepPartial.HandleAsync(db, wave, await StoredWaves.DefinitionAsync(db, wave, cancel), cancel);
        await EraseLetters.OfWaveAsync(db, wave.Id, cancel);
        // PostgreSQL numbers what was written together: an invitation and its answer. Written once more, all have the same number.
        await db.Set<Invitation>().Where(row => row.WaveId == wave.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, row => row.State), cancel);
    }
}

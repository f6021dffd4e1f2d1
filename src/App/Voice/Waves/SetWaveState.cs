using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Waves;

/// <summary>Opens a wave for answers, closes it, or opens it again. Asking for the state it has changes nothing.</summary>
internal static class SetWaveState
{
    public static Task<Results<Ok<WaveForm>, ProblemHttpResult>> Open(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel) =>
        HandleAsync(code, WaveState.Open, db, acting, http, cancel);

    public static Task<Results<Ok<WaveForm>, ProblemHttpResult>> Close(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel) =>
        HandleAsync(code, WaveState.Closed, db, acting, http, cancel);

    private static async Task<Results<Ok<WaveForm>, ProblemHttpResult>> HandleAsync(
        string code, WaveState state, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredWaves.NotFound(code);
        if (row.State != state)
        {
            row.State = state;
            row.Link ??= OpaqueToken.Create();
            if (await StoredWaves.SaveAsync(db, row, cancel) is { } problem) return problem;
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(await StoredWaves.FormAsync(db, row, cancel));
    }
}

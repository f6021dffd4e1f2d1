using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Waves;

internal static class ReadWave
{
    public static async Task<Results<Ok<WaveForm>, ProblemHttpResult>> Handle(string code, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredWaves.NotFound(code);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await StoredWaves.FormAsync(db, time, row, cancel));
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Waves;

internal static class ChangeWave
{
    public static async Task<Results<Ok<WaveForm>, ProblemHttpResult>> Handle(
        string code, WaveChange form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredWaves.NotFound(code);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await StoredWaves.FormAsync(db, time, row, cancel));
        var errors = new FieldErrors();
        var wished = WaveCheck.Check(form, errors);
        await WaveOwners.CheckAsync(db, acting.CentreId, form.Owners, errors, cancel);
        if (errors.Any) return errors.Problem();
        WaveCheck.Write(wished, row);
        if (await StoredWaves.SaveAsync(db, time, row, cancel) is { } problem) return problem;
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await StoredWaves.FormAsync(db, time, row, cancel));
    }
}

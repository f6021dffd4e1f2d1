using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Voice.Rhythms;

/// <summary>Who is due to be asked again.</summary>
internal static class ShowRhythm
{
    public static async Task<Ok<SurveyRhythm>> Handle(Db db, TimeProvider time, Acting acting, CancellationToken cancel) =>
        TypedResults.Ok(await SurveyRhythm.OfAsync(db, acting.CentreId, time, cancel));
}

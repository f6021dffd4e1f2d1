using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

internal static class CentreProblems
{
    public static ProblemHttpResult DimensionNotFound(string code) =>
        Problem.NotFound("centres.codeNotFound", $"Nothing here has the code {code}.");

    public static ProblemHttpResult CodeTaken(string code) =>
        Problem.Conflict("centres.codeTaken", $"The code {code} is taken.");

    public static ProblemHttpResult InUse(string code) =>
        Problem.Conflict("centres.inUse", $"{code} is in use and stays; rename it instead.");

    public static ProblemHttpResult ZoneInUse() =>
        Problem.Conflict("centres.zoneInUse", "Contacts are stored with the local time of the present zone; it stays.");
}

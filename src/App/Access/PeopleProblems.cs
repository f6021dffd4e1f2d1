using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

internal static class PeopleProblems
{
    public static ProblemHttpResult NotAMember() => Problem.NotFound("access.notAMember", "Nobody with this id belongs to the centre.");

    public static ProblemHttpResult LastAdministrator() =>
        Problem.Conflict("access.lastAdministrator", "A centre keeps at least one administrator: appoint another first.");

    public static ProblemHttpResult OfOtherCentres() =>
        Problem.Conflict("access.ofOtherCentres", "This person also belongs to a centre that you do not administer; their way to sign in is not yours to change.");
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Access;

/// <summary>Turns off the second factor of a member who lost both phone and recovery codes.</summary>
internal static class ResetTwoFactor
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, Acting acting, Memberships memberships, UserManager<Person> people, PersonEvents events, CancellationToken cancel)
    {
        if (await memberships.FindAsync(acting.CentreId, id, cancel) is not { Person: { } person }) return PeopleProblems.NotAMember();
        if (!await memberships.AllUnderAsync(acting, id, cancel)) return PeopleProblems.OfOtherCentres();
        await TwoFactor.ForgetAsync(person, people);
        await events.WriteAsync(person, "twoFactorReset", cancel);
        return TypedResults.NoContent();
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>Gives somebody a place in the centre. Who is known already, from another centre, keeps their name and their way to sign in.</summary>
internal static class InvitePerson
{
    public sealed record Request
    {
        public required string Name { get; init; }
        public required string Email { get; init; }
        public required IReadOnlyList<Role> Roles { get; init; }
        public string? EmployeeCode { get; init; }
    }

    /// <param name="Link">Lets the person in, once, to set a password; null for someone who has one elsewhere.</param>
    public sealed record Response(Guid Id, string? Link);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Request request, Db db, TimeProvider time, Acting acting, Memberships memberships, IOptions<AccessOptions> options, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var name = errors.Text("name", request.Name, Person.MaxName);
        var email = PersonRules.Email(errors, "email", request.Email);
        var (roles, employeeId) = await memberships.ReadAsync(errors, acting.CentreId, request.Roles, request.EmployeeCode, cancel);
        if (errors.Any) return errors.Problem();

        var normalized = Person.Normalize(email);
        var person = await db.Set<Person>().SingleOrDefaultAsync(row => row.NormalizedEmail == normalized, cancel) ?? Person.Create(time, name, email, "zh-CN");
        if (await db.Set<Membership>().AnyAsync(row => row.PersonId == person.Id && row.CentreId == acting.CentreId, cancel))
            return AlreadyMember();
        var mayGiveLink = await memberships.AllUnderAsync(acting, person.Id, cancel);
        db.Add(new Membership
        {
            Id = NewId.At(time),
            PersonId = person.Id,
            Person = person,
            CentreId = acting.CentreId,
            Roles = roles,
            EmployeeId = employeeId,
        });
        if (mayGiveLink) AuditLog.Write(db, time, acting, "person", $"{person.Name} {person.Email}", "linkMade");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // A double click: the other one has added them between the question and the answer.
            return AlreadyMember();
        }
        return TypedResults.Ok(new Response(
            person.Id, mayGiveLink ? await OneTimeLinks.CreateAsync(db, time, person.Id, options.Value.InvitationLife, cancel) : null));
    }

    private static ProblemHttpResult AlreadyMember() =>
        Problem.Conflict("access.alreadyMember", "Somebody with this e-mail belongs to the centre already.");
}

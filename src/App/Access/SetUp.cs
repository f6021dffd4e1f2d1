using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>The first centre and its first person, once. A centre that the command line made under this code is taken over.</summary>
internal static class SetUp
{
    // Whoever sets a centre up runs it until they share the work out: someone who may only administer could not look at what they loaded.
    private static readonly Role[] FirstRoles = [Role.Director, Role.Administrator];

    public sealed record Request
    {
        public required string Token { get; init; }
        public required NewCentre Centre { get; init; }
        public required FirstPerson Person { get; init; }
    }

    public sealed record NewCentre
    {
        public required string Code { get; init; }
        public required string Name { get; init; }
        public required string Zone { get; init; }
        public string Locale { get; init; } = "zh-CN";
        public string Currency { get; init; } = "CNY";
        public int Size { get; init; }
    }

    public sealed record FirstPerson
    {
        public required string Name { get; init; }
        public required string Email { get; init; }
        public required string Password { get; init; }
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Request request, SetUpToken token, Db db, TimeProvider time, PersonRules rules, Sessions sessions, HttpContext http, CancellationToken cancel)
    {
        await token.OneAtATime.WaitAsync(cancel);
        try
        {
            if (await db.Set<Person>().AnyAsync(cancel)) return Problem.Conflict("access.setupDone", "The first centre has been set up: sign in.");
            if (!token.Matches(request.Token)) return Problem.Of(401, "access.wrongToken", "This is not the token that the server printed when it started.");
            var errors = new FieldErrors();
            var person = await PersonAsync(errors, request.Person, request.Centre.Locale, rules, time);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var centre = await CentreAsync(errors, request.Centre, db, time, cancel);
            if (errors.Any || centre is null) return errors.Problem();
            await AppointAsync(db, time, person, centre, http, cancel);
            await transaction.CommitAsync(cancel);
            await sessions.StartAsync(http, person.Id, byLink: false, cancel);
            return TypedResults.NoContent();
        }
        finally
        {
            token.OneAtATime.Release();
        }
    }

    private static async Task<Person> PersonAsync(FieldErrors errors, FirstPerson draft, string locale, PersonRules rules, TimeProvider time)
    {
        var name = errors.Text("person.name", draft.Name, Person.MaxName);
        var person = Person.Create(time, name, PersonRules.Email(errors, "person.email", draft.Email), locale);
        await rules.SetPasswordAsync(errors, "person.password", person, draft.Password);
        return person;
    }

    private static async Task<CentreCard?> CentreAsync(FieldErrors errors, NewCentre draft, Db db, TimeProvider time, CancellationToken cancel)
    {
        if (await CentreCard.FindAsync(db, draft.Code, cancel) is { } made) return made;
        var wrong = new FieldErrors();
        var wished = new CentreDraft(draft.Code, draft.Name, draft.Zone, draft.Locale, draft.Currency, draft.Size);
        var id = await CreateCentre.Handle(db, time, wished, wrong, cancel);
        errors.AddAll("centre.", wrong);
        return id is null ? null : (await CentreCard.ListAsync(db, [id.Value], cancel)).Single();
    }

    private static async Task AppointAsync(Db db, TimeProvider time, Person person, CentreCard centre, HttpContext http, CancellationToken cancel)
    {
        var acting = new Acting(ActingKind.Person, person.Id, person.Name, centre.Id, centre.Code, null, [], Rights.Of(FirstRoles));
        http.RequestServices.GetRequiredService<CurrentActing>().Acting = acting;
        db.Add(new Membership { Id = NewId.At(time), PersonId = person.Id, Person = person, CentreId = centre.Id, Roles = FirstRoles });
        AuditLog.Write(db, time, acting, "centre", $"{centre.Code} {centre.Name}", "setUp");
        await db.SaveChangesAsync(cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

/// <summary>Writes what happened to a person's account into the audit of every centre they belong to.</summary>
internal sealed class PersonEvents(Db db, TimeProvider time, CurrentActing current)
{
    private static readonly Acting NotSignedIn = new(ActingKind.Person, null, "", 0, "", null, [], new Dictionary<string, Scope>());

    public async Task WriteAsync(Person person, string action, CancellationToken cancel)
    {
        var centres = await db.Set<Membership>().Where(row => row.PersonId == person.Id).Select(row => row.CentreId).ToListAsync(cancel);
        foreach (var centreId in centres)
            AuditLog.Write(db, time, (current.Acting ?? NotSignedIn) with { CentreId = centreId }, "person", $"{person.Name} {person.Email}", action);
        await db.SaveChangesAsync(cancel);
    }
}

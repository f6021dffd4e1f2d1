using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Desk.Doors;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Published;

/// <summary>A public form of a kind of case.</summary>
/// <param name="Owners">Who answers for what arrives, taken in turn.</param>
/// <param name="Topics">Codes of what customers may say it is about.</param>
public sealed record KeptDoor(string Type, IReadOnlyList<Guid> Owners, IReadOnlyList<string> Topics, string Title, string Text, bool TakesMail = false);

/// <summary>Opens ways in for customers of a centre.</summary>
public static class KeepDoors
{
    public static async Task RunAsync(IServiceProvider services, int centreId, string language, IReadOnlyList<KeptDoor> doors, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var types = await db.Set<CaseType>().Where(type => type.CentreId == centreId).ToDictionaryAsync(type => type.Code, cancel);
        foreach (var door in doors)
        {
            var type = types[door.Type];
            var rule = new DoorRule(door.Owners, type.Document.Impacts.Count / 2, type.Document.Urgencies.Count / 2)
            {
                HasForm = true,
                TakesMail = door.TakesMail,
                Topics = door.Topics,
                Words = new Dictionary<string, DoorWords> { [language] = new(door.Title, door.Text) },
            };
            db.Add(new CaseDoor { Id = NewId.At(time), CentreId = centreId, TypeId = type.Id, Link = KeepDoor.NewLink(), Rule = DeskJson.Text(rule), HasForm = true, TakesMail = door.TakesMail });
        }

        await db.SaveChangesAsync(cancel);
    }
}

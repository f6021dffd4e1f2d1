using System.CommandLine;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Data;

namespace Shouwen;

/// <summary>`shouwen link EMAIL`: whoever holds the machine can let anybody in, also an administrator who lost the password.</summary>
internal static class Link
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private static readonly Argument<string> Email = new("EMAIL") { Description = "Of a person who is known here" };
    private static readonly Option<string> Address = new("--address") { Description = "Address of the server", DefaultValueFactory = _ => "http://127.0.0.1:5080" };

    public static Command Command()
    {
        var command = new Command("link", "Print a link that signs one person in, once, within a day") { Email, Address, CommonOptions.Data };
        command.SetAction((parsed, cancel) => Verb.WithStoreAsync(parsed.GetRequiredValue(CommonOptions.Data), async (services, token) =>
        {
            var (db, email) = (services.GetRequiredService<Db>(), parsed.GetRequiredValue(Email));
            if (await People.FindAsync(db, email, token) is not { } person) return Verb.Refuse($"Nobody here has the address {email}.");
            AuditLog.Write(db, services.GetRequiredService<TimeProvider>(), Acting.Console(0, ""), null, "person", email, "linkMade");
            var path = await OneTimeLinks.CreateAsync(db, services.GetRequiredService<TimeProvider>(), person, Life, token);
            Console.WriteLine(parsed.GetRequiredValue(Address).TrimEnd('/') + path);
            return Verb.Done;
        }, cancel));
        return command;
    }
}

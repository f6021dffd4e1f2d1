using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Games;

/// <summary>What a scenario calls its roles.</summary>
internal static class RoleNames
{
    public static IReadOnlyDictionary<string, Phrase> Of(Scenario scenario) => scenario.Roles.ToDictionary(role => EventRows.Name(role.Key), role => role.Value);
}

using Shouwen.App.Access.Published;

namespace Shouwen.App.Access;

internal static class ShowRights
{
    public sealed record Response(IReadOnlyList<Role> Roles, IReadOnlyList<Row> Acts);

    public sealed record Row(string Act, IReadOnlyDictionary<Role, Scope> Scopes);

    public static Response Handle()
    {
        var roles = Enum.GetValues<Role>();
        return new(roles, [.. Rights.Acts.Select(act => new Row(act, roles
            .Where(role => Rights.Of(role, act) > Scope.None)
            .ToDictionary(role => role, role => Rights.Of(role, act))))]);
    }
}

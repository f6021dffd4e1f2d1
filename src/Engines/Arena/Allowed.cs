namespace Shouwen.Engines.Arena;

/// <summary>Which role does what, and when.</summary>
public static class Allowed
{
    private const int Director = 1 << (int)Role.Director, Customer = 1 << (int)Role.Customer, Clerk = 1 << (int)Role.Clerk, Expert = 1 << (int)Role.Expert, Delivery = 1 << (int)Role.Delivery, Supplier = 1 << (int)Role.Supplier;

    /// <summary>Whether a role gives the command.</summary>
    public static bool To(Role role, CommandKind kind) => role == Role.Trainer ? kind is >= CommandKind.Begin and <= CommandKind.Person : (Roles(kind) & (1 << (int)role)) != 0;

    /// <summary>What a seat may give now by its role and the game's phase; the trainer's seat too. Whether it is then done depends on what it is given about.</summary>
    public static IReadOnlyList<CommandKind> Now(Game game, int seat)
    {
        var role = game.RoleOf(seat);
        if (game.Phase == GamePhase.Over || (seat >= 0 && !game.Seats[seat].IsActive)) return [];
        return [.. Enum.GetValues<CommandKind>().Where(kind => To(role, kind) && FitsPhase(game.Phase, role, kind))];
    }

    private static bool FitsPhase(GamePhase phase, Role role, CommandKind kind)
    {
        var isOn = phase is GamePhase.Running or GamePhase.Paused;
        if (role == Role.Trainer)
        {
            return kind switch
            {
                CommandKind.Begin => phase == GamePhase.Ready,
                CommandKind.Pause => phase == GamePhase.Running,
                CommandKind.Resume => phase == GamePhase.Paused,
                CommandKind.Bot or CommandKind.Person => true,
                _ => isOn,
            };
        }

        return IsBetweenRounds(kind) ? phase == GamePhase.Ready : !IsOfRounds(kind) || phase == GamePhase.Running;
    }

    internal static int Roles(CommandKind kind) => kind switch
    {
        CommandKind.Report or CommandKind.Send or CommandKind.Press => Customer,
        CommandKind.Take or CommandKind.Log or CommandKind.Link or CommandKind.Escalate => Clerk,
        CommandKind.Start or CommandKind.Return or CommandKind.Test or CommandKind.Write or CommandKind.Foresee => Expert,
        CommandKind.Ask or CommandKind.Clarify => Clerk | Expert,
        CommandKind.LookUp or CommandKind.Propose or CommandKind.Repair => Customer | Clerk | Expert,
        CommandKind.Switch => Customer | Clerk | Expert | Delivery,
        CommandKind.Assign or CommandKind.Buy or CommandKind.Decline or CommandKind.Mirror or CommandKind.Standby or CommandKind.Move => Delivery,
        CommandKind.Sign or CommandKind.Adopt or CommandKind.SetLimit or CommandKind.SetShare or CommandKind.SetPriority => Director,
        CommandKind.Accept or CommandKind.Reject => Supplier,
        _ => 0,
    };

    internal static bool IsOfRounds(CommandKind kind) => !IsBetweenRounds(kind) && kind is not (CommandKind.Mirror or CommandKind.Standby or CommandKind.SetLimit or CommandKind.SetShare or CommandKind.SetPriority);

    internal static bool IsBetweenRounds(CommandKind kind) => kind is CommandKind.Foresee or CommandKind.Move or CommandKind.Sign or CommandKind.Adopt;
}

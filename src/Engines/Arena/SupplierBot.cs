namespace Shouwen.Engines.Arena;

/// <summary>Accepts what is proven, rejects the rest and says why.</summary>
internal static class SupplierBot
{
    public static void Judge(Bots bots, int seat, int number)
    {
        ref readonly var @case = ref bots.Game.Cases[number];
        if (SupplierActs.IsProven(bots.Game, @case)) bots.Give(new(CommandKind.Accept, seat, number));
        else bots.Give(new(CommandKind.Reject, seat, number, (int)(@case.Evidence > 0 ? Reason.WrongSolution : @case.Missing > 0 ? Reason.Incomplete : Reason.NoEvidence)));
    }
}

using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Gives the contract records of an answer and their properties their C# names, once all names are known.</summary>
/// <param name="contracts">The names of contract records in the gateway.</param>
internal sealed class ContractNames(NameScope contracts)
{
    /// <param name="stem">Begins the name of every contract of the operation.</param>
    public Behaviour Give(Behaviour behaviour, string stem) => behaviour switch
    {
        Behaviour.Forward or Behaviour.Proxy => behaviour,
        Behaviour.Map map => map with { Output = Give(map.Output, stem + "Result") },
        Behaviour.Flow flow => flow with { Output = Give(flow.Output, stem + "Result") },
        Behaviour.Mock mock => new Behaviour.Mock(Give(mock.Output, stem + "Result")),
    };

    /// <param name="contract">The name wanted for the record, if it is an object.</param>
    private OutputShape Give(OutputShape shape, string contract)
    {
        switch (shape)
        {
            case OutputShape.Object map:
                var record = contracts.Claim(contract);
                var names = new NameScope([record, .. ReservedNames.RecordMembers], "Value");
                return new OutputShape.Object(record, [.. map.Members.Select(member => Give(member, contract, names))]);
            case OutputShape.Array array:
                return array with { Item = Give(array.Item, contract + "Item") };
            case OutputShape.List list:
                return new OutputShape.List(Give(list.Item, contract + "Item"));
            case OutputShape.Scalar or OutputShape.Json or OutputShape.Constant or OutputShape.Given:
                return shape;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private OutputMember Give(OutputMember member, string contract, NameScope names)
    {
        var name = NameMaker.Pascal(member.Name);
        return member with { Shape = Give(member.Shape, contract + name), Identifier = names.Claim(name) };
    }
}

import type { FunctionCalls } from '../function-calls';
import { isHostObject, type Arg, type HostType } from '../host-type';
import type { Json } from '../../workbook/memory/model';

const jsonOf = (arg: Arg): Json => (arg === undefined || isHostObject(arg) ? null : arg);

/** The service the library speaks to of custom functions: that it takes calls, and what they answered. */
export const customFunctions: HostType<FunctionCalls> = {
  call: {
    _SetOsfControlContainerReadyForCustomFunctions: (calls) => {
      calls.ready();
      return undefined;
    },
    _GetEnabledFeatures: () => [],
    SetInvocationResults: (calls, [results]) => {
      calls.settle(jsonOf(results));
      return undefined;
    },
    SetInvocationArrayResults: (calls, [results]) => {
      calls.settle(jsonOf(results));
      return undefined;
    },
  },
};
